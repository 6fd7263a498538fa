"""What is written short and how it is read: titles, abbreviations, units, currencies, symbols, names of kings."""

from __future__ import annotations

MONTHS = ("January February March April May June July August September October November December").split()
MONTH_OF = (
    {name.lower(): k for k, name in enumerate(MONTHS, 1)}
    | {name[:3].lower(): k for k, name in enumerate(MONTHS, 1)}
    | {"sept": 9}
)
DAYS = {"mon": "Monday", "tue": "Tuesday", "tues": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "thur": "Thursday",
        "thurs": "Thursday", "fri": "Friday", "sat": "Saturday", "sun": "Sunday"}  # fmt: skip
TITLES = {
    "Mr": "Mister", "Mrs": "Missus", "Ms": "Miz", "Dr": "Doctor", "Prof": "Professor", "St": "Saint", "Mt": "Mount", "Ft": "Fort",
    "Gen": "General", "Gov": "Governor", "Sen": "Senator", "Rep": "Representative", "Capt": "Captain", "Lt": "Lieutenant",
    "Col": "Colonel", "Sgt": "Sergeant", "Cmdr": "Commander", "Rev": "Reverend", "Hon": "Honorable", "Pres": "President",
    "Supt": "Superintendent", "Cpl": "Corporal", "Maj": "Major", "Adm": "Admiral", "Fr": "Father", "Messrs": "Messers",
}  # fmt: skip
"""Read so before a name."""
STREETS = {"St": "Street", "Dr": "Drive", "Ave": "Avenue", "Blvd": "Boulevard", "Rd": "Road", "Ln": "Lane", "Hwy": "Highway",
           "Pkwy": "Parkway", "Ct": "Court", "Pl": "Place", "Sq": "Square", "Ter": "Terrace"}  # fmt: skip
"""Read so after a name."""
ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "et cetera", "vs.": "versus", "vs": "versus", "v.": "versus", "cf.": "compare",
    "et al.": "et al", "approx.": "approximately", "appt.": "appointment", "apt.": "apartment", "assn.": "association",
    "assoc.": "associates", "ave.": "avenue", "bldg.": "building", "blvd.": "boulevard", "bros.": "brothers", "ca.": "circa",
    "c.": "circa", "ch.": "chapter", "co.": "company", "corp.": "corporation", "dept.": "department", "dist.": "district",
    "div.": "division", "ed.": "edition", "eds.": "editors", "esp.": "especially", "est.": "established", "ext.": "extension",
    "fig.": "figure", "figs.": "figures", "govt.": "government", "hwy.": "highway", "inc.": "incorporated", "incl.": "including",
    "jr.": "junior", "ltd.": "limited", "max.": "maximum", "min.": "minimum", "misc.": "miscellaneous", "mtn.": "mountain",
    "nat'l.": "national", "nos.": "numbers", "orig.": "originally", "p.": "page", "pp.": "pages", "para.": "paragraph",
    "pkg.": "package", "pt.": "part", "qty.": "quantity", "rd.": "road", "sec.": "section", "ser.": "series", "sr.": "senior",
    "ste.": "suite", "temp.": "temperature", "univ.": "university", "vol.": "volume", "vols.": "volumes", "w/": "with",
    "w/o": "without", "a.k.a.": "also known as", "aka": "also known as", "p.s.": "P.S.", "asap": "as soon as possible",
}  # fmt: skip
NEEDS_NUMBER = frozenset({"v.", "c.", "ca.", "ch.", "fig.", "figs.", "p.", "pp.", "pt.", "sec.", "vol.", "vols.", "no.", "nos.", "ed.",
                          "min.", "max.", "para.", "ext.", "ste.", "apt.", "ser."})  # fmt: skip
"""Abbreviations that are also words: only before a digit, a capital numeral, or (min., max.) a word."""
SAINTS = frozenset(
    "Agatha Agnes Albans Andrew Andrews Anne Anthony Augustine Barbara Barts Benedict Bernard Catherine Cecilia Christopher Clare Cloud Croix David "
    "Edmund Elmo Francis Gallen George Giles Helena Helens Ives James Joan Joe John Joseph Jude Kilda Kitts Lawrence Leonard Louis Lucia Luke Malo "
    "Margaret Mark Martin Mary Matthew Michael Moritz Nicholas Olaf Pancras Patrick Paul Peter Petersburg Pierre Stephen Swithin Thomas Tropez "
    "Valentine Vincent Vitus".split())
"""Who and what "St." may stand before at the beginning of a sentence."""
ENDS = frozenset({"etc.", "inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "bros.", "et al.", "misc.", "apt.", "a.m.", "p.m.", "b.c.", "a.d.",
                  "ave.", "blvd.", "rd.", "univ.", "govt."})  # fmt: skip
"""Abbreviations whose point may also end the sentence."""
UNITS = {
    "km": "kilometer", "m": "meter", "cm": "centimeter", "mm": "millimeter", "µm": "micrometer", "nm": "nanometer", "mi": "mile",
    "yd": "yard", "ft": "foot", "in": "inch", "kg": "kilogram", "g": "gram", "mg": "milligram", "µg": "microgram", "mcg": "microgram",
    "t": "ton", "lb": "pound", "lbs": "pound", "oz": "ounce", "l": "liter", "L": "liter", "ml": "milliliter", "mL": "milliliter",
    "cl": "centiliter", "gal": "gallon", "h": "hour", "hr": "hour", "hrs": "hour", "min": "minute", "mins": "minute", "s": "second",
    "sec": "second", "secs": "second", "ms": "millisecond", "µs": "microsecond", "ns": "nanosecond", "d": "day", "yr": "year", "yrs": "year",
    "Hz": "hertz", "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "kWh": "kilowatt hour", "V": "volt", "mV": "millivolt", "kV": "kilovolt", "A": "ampere", "mA": "milliampere",
    "mAh": "milliampere hour", "J": "joule", "kJ": "kilojoule", "kcal": "kilocalorie", "cal": "calorie", "N": "newton", "Pa": "pascal",
    "kPa": "kilopascal", "hPa": "hectopascal", "bar": "bar", "psi": "P.S.I.", "K": "kelvin", "dB": "decibel", "B": "byte", "kB": "kilobyte",
    "KB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "Mbps": "megabit per second", "Gbps": "gigabit per second",
    "kbps": "kilobit per second", "fps": "frame per second", "rpm": "revolution per minute", "mph": "mile per hour", "kph": "kilometer per hour",
    "km/h": "kilometer per hour", "m/s": "meter per second", "px": "pixel", "ha": "hectare", "ac": "acre", "sq ft": "square foot",
    "sq mi": "square mile", "sq km": "square kilometer", "cc": "cubic centimeter", "dpi": "dot per inch", "mol": "mole", "lm": "lumen",
    "lx": "lux", "°C": "degree Celsius", "°F": "degree Fahrenheit", "°K": "degree Kelvin", "°": "degree", "pct": "percent", "%": "percent",
    "‰": "per mille", "km²": "square kilometer", "m²": "square meter", "cm²": "square centimeter", "ft²": "square foot",
    "m³": "cubic meter", "cm³": "cubic centimeter", "km2": "square kilometer", "m2": "square meter", "m3": "cubic meter", "pt": "pint",
}  # fmt: skip
LOOSE = frozenset("A B K L N V W J d g h in l m s t cal bar pt ac".split())
"""Units that are also letters or words: read as units only where the number stands close or by one space and no word follows wrongly."""
PLURALS = {"foot": "feet", "inch": "inches", "hertz": "hertz", "kilohertz": "kilohertz", "megahertz": "megahertz", "gigahertz": "gigahertz",
           "percent": "percent", "lux": "lux", "kelvin": "kelvin", "per mille": "per mille", "P.S.I.": "P.S.I."}  # fmt: skip
CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"), "US$": ("dollar", "dollars", "cent", "cents"), "£": ("pound", "pounds", "penny", "pence"),
    "€": ("euro", "euros", "cent", "cents"), "¥": ("yen", "yen", "sen", "sen"), "₹": ("rupee", "rupees", "paisa", "paise"),
    "₩": ("won", "won", "jeon", "jeon"), "₽": ("ruble", "rubles", "kopek", "kopeks"), "₿": ("bitcoin", "bitcoins", "", ""),
    "USD": ("dollar", "dollars", "cent", "cents"), "EUR": ("euro", "euros", "cent", "cents"), "GBP": ("pound", "pounds", "penny", "pence"),
    "CHF": ("Swiss franc", "Swiss francs", "centime", "centimes"), "JPY": ("yen", "yen", "sen", "sen"),
    "C$": ("Canadian dollar", "Canadian dollars", "cent", "cents"), "A$": ("Australian dollar", "Australian dollars", "cent", "cents"),
}  # fmt: skip
MAGNITUDES = {"k": "thousand", "K": "thousand", "m": "million", "M": "million", "mn": "million", "bn": "billion", "B": "billion",
              "b": "billion", "tn": "trillion", "T": "trillion"}  # fmt: skip
SYMBOLS = {"&": "and", "+": "plus", "=": "equals", "@": "at", "%": "percent", "±": "plus or minus", "×": "times", "÷": "divided by",
           "→": "to", "≈": "approximately", "≤": "at most", "≥": "at least", "≠": "is not", "<": "less than", ">": "greater than",
           "§": "section", "©": "copyright", "°": "degrees", "#": "number", "√": "square root of", "∞": "infinity", "½": "one half",
           "¼": "one quarter", "¾": "three quarters", "⅓": "one third", "⅔": "two thirds", "⅛": "one eighth", "$": "dollars",
           "£": "pounds", "€": "euros", "^": "to the power of", "~": "about", "²": "squared", "³": "cubed"}  # fmt: skip
GLYPH_FRACTIONS = {"½": (1, 2), "¼": (1, 4), "¾": (3, 4), "⅓": (1, 3), "⅔": (2, 3), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
                   "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6)}  # fmt: skip
SILENT = frozenset("•·*™®†‡_`|\\^¶◦▪–—-…\ufeff\u200b\u200d\u2060")
REGNAL = frozenset((
    "Albert Alexander Alfonso Benedict Carl Catherine Charles Christian Clement Constantine Cosimo Darius Edward Elizabeth Eugene Felipe "
    "Ferdinand Francis Frederick George Gregory Gustav Haakon Harald Henry Innocent Ivan James John Joseph Julius Leo Leopold Louis Ludwig "
    "Manuel Margrethe Mary Maximilian Mehmed Murad Napoleon Nicholas Olaf Olav Oscar Otto Paul Pedro Peter Philip Pius Ptolemy Ramesses "
    "Ramses Richard Robert Rudolf Selim Sigismund Stephen Suleiman Thutmose Umberto Urban Victor Wilhelm Willem William Xerxes").split())  # fmt: skip
"""Names that a Roman numeral makes "the nth"."""
NUMBERED = frozenset((
    "act apollo appendix article battlefield book bowl canto chapter class division episode fantasy figure grade group level lesson "
    "mark model part phase psalm rocky scene section series stage step symphony table title type unit version vol volume war").split())  # fmt: skip
"""Words that a Roman numeral counts."""
BY_DIGIT = frozenset("account card code ext extension id isbn number password phone pin postcode serial zip".split())
"""After these a number without separators is read digit by digit."""
BY_PAIRS = frozenset("apartment boeing bus exit flight gate highway interstate room route suite train".split())
YEARLY = frozenset((
    "after before by circa during early from in late mid of since spring summer autumn fall winter until till year years "
    "january february march april may june july august september october november december around between and to born").split())  # fmt: skip
"""Words before a number of four digits that make it a year."""
AS_WORDS = frozenset((
    "NASA NATO UNESCO UNICEF LASER RADAR SCUBA SONAR AIDS OPEC FIFA NAFTA ASCII JPEG RAM ROM SIM PIN GIF LEGO IKEA OK COVID SARS GOP "
    "NATO DARPA WASP SWAT CERN ESA NOAA SAT ZIP VAT").split()) - {"ESA", "GOP", "VAT", "NOAA"}  # fmt: skip
"""Written in capitals and read as words; other short words in capitals are spelled."""
SPELLED = frozenset("AI CD DJ DNA DVD EU FAQ HR ID IQ IT MP OK PC PR RNA TV UK UN US USA VIP VR WHO WWW XL".split()) - {"OK"}
"""Words in capitals that are spelled even though they are words too."""

__all__ = [
    "ABBREVIATIONS", "AS_WORDS", "BY_DIGIT", "BY_PAIRS", "CURRENCIES", "DAYS", "ENDS", "GLYPH_FRACTIONS", "LOOSE", "MAGNITUDES", "MONTHS",
    "MONTH_OF", "NEEDS_NUMBER", "NUMBERED", "PLURALS", "REGNAL", "SAINTS", "SILENT", "SPELLED", "STREETS", "SYMBOLS", "TITLES", "UNITS", "YEARLY",
]  # fmt: skip
