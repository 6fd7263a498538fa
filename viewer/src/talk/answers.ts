/**
 * Answers to what visitors ask, by plain rules over what is known. The first rule whose pattern fits and that has something to say answers;
 * nothing is invented: who does not know says so.
 */
import type { Group, Known, Named, Someone } from './facts';
import { Names, words } from './facts';
import { a, capital, clock, distance, list, number, weather, whereabouts } from './wording';

/** `rule` names what answered; `unknown` is that of not knowing. */
export interface Answer { text: string; rule: string }
type Say = (k: Known, q: string, named: Named | null) => string | null;
interface Rule { name: string; ask: RegExp; say: Say }

export const DISCLOSURE = 'I am an AI character';
const HIDDEN = /^(wall|floor|ceiling|trim|terrain|ground|roof|quay|street|road)$/;

const myself = (k: Known): Someone => k.facts.people[k.me] ?? { noun: 'person' };
const others = (k: Known): [string, Someone][] => Object.entries(k.facts.people).filter(([id]) => id !== k.me);
const groupOf = (k: Known, id: string): Group | undefined => k.facts.groups?.find((g) => g.ids.includes(id));
const placeOf = (k: Known): string => k.world.place.replaceAll('_', ' ').replace(/^(plain|room)$/, 'place');

/** "the fisherman" where there is one, "one of the two fishermen" where there are more. */
function what(k: Known, id: string): string {
  const p = k.facts.people[id];
  if (p?.name) return p.name;
  const g = groupOf(k, id), noun = p?.noun ?? g?.name ?? 'thing';
  return !g || g.ids.length === 1 ? `the ${noun}` : `one of the ${number(g.ids.length)} ${g.plural}`;
}

function introduce(k: Known): string {
  const me = myself(k), g = groupOf(k, k.me);
  if (me.name) return `I am ${me.name}, ${a(me.noun)}`;
  return `I am ${g && g.ids.length === 1 ? `the ${me.noun}` : a(me.noun)} here`;
}

/** The nearest of some things to somebody. */
function nearest(k: Known, ids: readonly string[]): { id: string; away: number } | null {
  const [x, y] = k.visitor.at, all = ids.filter((id) => k.things.has(id)).map((id) => ({ id, away: Math.hypot(k.things.get(id)!.at[0] - x, k.things.get(id)!.at[1] - y) }));
  return all.sort((p, q) => p.away - q.away)[0] ?? null;
}

/** "on the desk", where something bears it. */
function upon(k: Known, id: string): string {
  const s = k.things.get(id)?.support ?? '', g = groupOf(k, s);
  if (/^wall/.test(s)) return 'on the wall';
  if (s === 'ceiling' || s === 'hang') return 'overhead';
  return g && !HIDDEN.test(g.name) ? `${/bowl|basket|box|vase|pot|cup|sink|crate|cabinet/.test(g.name) ? 'in' : 'on'} the ${g.name}` : '';
}

function where(k: Known, _q: string, named: Named | null): string | null {
  if (!named) return null;
  if (named.ids.length === 1 && named.ids[0] === k.me) return 'I am right here.';
  const near = nearest(k, named.ids.filter((id) => id !== k.me));
  if (!near) return null;
  const on = upon(k, near.id), place = `${on ? `${on}, ` : ''}${whereabouts(k.visitor.at, k.visitor.yaw, k.things.get(near.id)!.at)}`;
  if (k.facts.people[near.id]?.name === named.name) return `${named.name} is ${place}.`;
  return named.ids.length === 1 ? `The ${named.name} is ${place}.` : `The nearest ${named.name} is ${place}. There are ${number(named.ids.length)} in all.`;
}

function count(k: Known, q: string, named: Named | null): string | null {
  if (!named) return null;
  const n = named.ids.length, mine = named.ids.includes(k.me);
  const told = `There ${n === 1 ? 'is' : 'are'} ${number(n)} ${n === 1 ? named.name : named.plural}${mine ? `, ${n === 1 ? 'and that is me' : 'and I am one of them'}` : ''}.`;
  return /how many/.test(q) ? told : `Yes. ${told}`;
}

/** Whether something is there at all: also what has no place of its own. */
function present(k: Known, q: string, named: Named | null): string | null {
  if (named) return count(k, q, named);
  const far = (k.facts.around ?? []).find((w) => words(q).includes(w.split(' ').at(-1)!));
  return far ? `Yes, there is the ${far}.` : null;
}

function describe(k: Known, id: string): string {
  const seen = k.things.get(id), p = k.facts.people[id];
  if (id === k.me) return `That is me. ${introduce(k)}.`;
  if (p) return `That is ${what(k, id)}${p.doing ? `, ${p.doing}` : ''}.`;
  const g = groupOf(k, id), looks = Object.entries(seen?.attributes ?? {}).filter(([n, v]) => /^(color|material|state|age)$/.test(n) && v && !v.startsWith('#')).map(([, v]) => v);
  const on = upon(k, id), reason = seen?.why.startsWith('added: ') ? ` It is there because ${seen.why.slice(7)}.`.replace('because part of the place', 'as a part of the place') : seen?.why ? ' It was asked for.' : '';
  return `That is ${a([...looks.filter((l) => !(g?.name ?? '').includes(l)), g?.name ?? 'part of the place'].join(' '))}${on ? `, ${on}` : ''}.${reason}`;
}

/** "What is that?" is what the visitor looks at; "what is the ..." is what is named. */
function which(k: Known, q: string, named: Named | null): string | null {
  if (named && !/\b(this|that|these|those) ?(here|over there|there|thing)?$/.test(q)) return describe(k, (nearest(k, named.ids) ?? { id: named.ids[0]! }).id);
  if (!/\b(this|that|these|those|it|looking)\b/.test(q)) return null;
  if (!k.aim) return 'Look straight at it, and ask me again.';
  return k.aim === k.me || k.things.has(k.aim) ? describe(k, k.aim) : null;
}

const COLORED: [string, RegExp][] = [['color', /\bcolou?r\b/], ['material', /made (of|from)|\bmaterial\b/]];

function quality(k: Known, q: string, named: Named | null): string | null {
  const id = named ? nearest(k, named.ids)?.id : k.aim, g = id ? groupOf(k, id) : undefined, seen = id ? k.things.get(id) : undefined;
  if (!id || !seen || !g) return null;
  if (/\b(tall|high)\b/.test(q)) return `The ${g.name} is ${size(seen.extent[2])} high.`;
  if (/\b(big|large|long|wide|size)\b/.test(q)) return `The ${g.name} is ${size(Math.max(seen.extent[0], seen.extent[1]))} across and ${size(seen.extent[2])} high.`;
  const kind = COLORED.find(([, ask]) => ask.test(q))?.[0] ?? '', value = seen.attributes[kind];
  return value && !value.startsWith('#') ? `The ${g.name} is ${kind === 'color' ? value : `made of ${value}`}.` : `Nobody has told me that about the ${g.name}; have a look at it.`;
}

const size = (metres: number): string => (metres < 1 ? `${Math.round(metres * 20) * 5} centimetres` : metres < 10 ? `${Number(metres.toFixed(1))} metres` : distance(metres));

function carried(k: Known, _q: string, named: Named | null): string | null {
  if (!named) return null;
  const on = [...k.things].filter(([, s]) => named.ids.includes(s.support)).map(([id]) => id), names = new Map<string, number>();
  for (const id of on) { const g = groupOf(k, id)!; if (g) names.set(g.name, (names.get(g.name) ?? 0) + 1); }
  const told = [...names].map(([n, c]) => (c === 1 ? a(n) : `${number(c)} ${k.facts.groups!.find((g) => g.name === n)!.plural}`));
  return told.length ? `${capital(list(told.slice(0, 6)))}${named.ids.length === 1 ? '' : `, all the ${named.plural} together`}.` : `Nothing is on the ${named.name}.`;
}

function company(k: Known): string {
  const all = others(k), told = new Map<string, number>();
  for (const [, p] of all) { const n = p.name || p.noun; told.set(n, (told.get(n) ?? 0) + 1); }
  const plural = (n: string): string => k.facts.groups?.find((g) => g.name === n)?.plural ?? n;
  const who = [...told].map(([n, c]) => (c > 1 ? `${number(c)} ${plural(n)}` : all.some(([, p]) => p.name === n) ? n : `${n === myself(k).noun ? 'another' : a(n).split(' ')[0]} ${n}`));
  return all.length ? `Besides me there ${all.length > 1 ? 'are' : 'is'} ${list(who)}.` : 'Nobody else; I am alone here.';
}

function surroundings(k: Known): string {
  const seen = (k.facts.groups ?? []).filter((g) => !HIDDEN.test(g.name) && !g.ids.some((id) => id in k.facts.people));
  const asked = seen.filter((g) => g.ids.some((id) => k.things.get(id)?.why.startsWith('asked'))), rows = (asked.length > 2 ? asked : seen).slice(0, 5);
  return `Here you can see ${list(rows.map((g) => (g.ids.length === 1 ? a(g.name) : `${number(g.ids.length)} ${g.plural}`)))}. Ask me where something is.`;
}

const made = (k: Known): string => `This world was made by worldloom${k.world.version ? ` ${k.world.version}` : ''}, a program, from these words: “${k.world.title.slice(0, 200)}”. All that you see and hear is generated, I too.`;

const RULES: Rule[] = [
  { name: 'ai', ask: /\b(are|r) (you|u) (a |an |really |actually )*(real|human|person|ai|robot|bot|machine|alive|computer|program|character|simulation)\b|\bartificial\b|\bai character\b/, say: () => `No living person: ${DISCLOSURE} in a generated world. What I say comes from what this world knows of itself.` },
  { name: 'made', ask: /\b(who|how)\b.*\b(made|makes|built|created|creates|generated|designed)\b(?! (of|from))|\bwhere .*\bcome from\b|\bwhat is worldloom\b/, say: (k, q, n) => (n && !/\b(world|place|you|all)\b/.test(q) ? null : made(k)) },
  { name: 'asked', ask: /\bwhy\b.*\b(is|are)\b|\bwho (asked|wanted|put)\b/, say: (k, q, n) => { const id = n ? nearest(k, n.ids)?.id : /\b(this|that|it)\b/.test(q) ? k.aim : null, why = id ? k.things.get(id)?.why : ''; return why ? `${capital(why.replace(/^asked:/, 'because somebody asked for').replace(/^added: /, 'because ').replace('because part', 'it is part'))}.` : null; } },
  { name: 'company', ask: /\bwho (else )?is (here|there|around|with you)\b|\bwho are (they|the others|these)\b|\b(are )?(you|we) alone\b|\banyone else\b|\banybody else\b/, say: (k) => company(k) },
  { name: 'who', ask: /\bwho are you\b|\byour (name|job|trade|profession|work)\b|\bwhat are you\b(?! (up to|\w+ing\b))|\b(about|introduce) yourself\b|\bwhat do you do\b|\bwho is (this|that)$/, say: (k, q) => (/\b(this|that)$/.test(q) && k.aim && k.aim !== k.me ? describe(k, k.aim) : `${introduce(k)}${myself(k).doing ? `, ${myself(k).doing}` : ''}. ${DISCLOSURE}.`) },
  { name: 'wearing', ask: /\b(you|your)\b.*\b(wear|wearing|clothes|dressed|coat|hat)\b|\bwhat.*\bhave you got on\b/, say: (k) => (myself(k).wears ? `I am wearing ${list(myself(k).wears!.split(', ').map((w) => (/(s|armour|mail)$/.test(w) ? w : a(w))))}.` : null) },
  { name: 'doing', ask: /\b(you|u)\b.*\b(doing|up to|working on|busy)\b|\bwhat are you \w+ing\b|\bwhy are you here\b/, say: (k) => `I am ${myself(k).doing || 'here, as the place asks for somebody'}.` },
  { name: 'their doing', ask: /\bdoing\b/, say: (k, _q, n) => { const id = n ? nearest(k, n.ids.filter((i) => i in k.facts.people))?.id : undefined, p = id ? k.facts.people[id] : undefined; return p?.doing ? `${capital(what(k, id!))} is ${p.doing}.` : null; } },
  { name: 'feeling', ask: /\bhow are (you|things)\b|\bhow do you (do|feel)\b|\bare you (ok|okay|happy|sad|tired|cold|well|fine)\b/, say: (k) => `${MOODS[myself(k).mood ?? ''] ?? 'I am well, thank you'}, as far as an AI character can be.` },
  { name: 'time', ask: /\bwhat time\b|\bwhat hour\b|\btime is it\b|\bhow late\b|\b(is it|what) (day|night|morning|evening)\b|\btime of day\b/, say: (k) => clock(k.world.hour) },
  { name: 'season', ask: /\b(season|time of (the )?year|summer|winter|spring|autumn)\b/, say: (k) => `It is ${k.world.season} here.` },
  { name: 'weather', ask: /\b(weather|raining|rain|snowing|sunny|windy|foggy|storm|sky)\b|\bcold outside\b/, say: (k) => weather(k.world.weather, k.world.interior) },
  { name: 'sounds', ask: /\b(hear|sound|noise|listen)\b/, say: (k) => (k.world.sounds.length ? `I hear ${list(k.world.sounds.slice(0, 4))}.` : null) },
  { name: 'carried', ask: /\bwhat( is|s| are)?\b.*\b(on|in|inside|on top of)\b (the|that|this|your|a)\b/, say: (k, q, n) => (n && n.ids.some((id) => [...k.things.values()].some((s) => s.support === id)) ? carried(k, q, n) : n && /\bon\b/.test(q) && !/this (place|world)|here/.test(q) ? carried(k, q, n) : null) },
  { name: 'quality', ask: /\bwhat (colou?r|material)\b|\bmade (of|from)\b|\bhow (tall|high|big|large|long|wide)\b|\bsize of\b/, say: quality },
  { name: 'count', ask: /\bhow many\b|\bnumber of\b/, say: (k, q, n) => count(k, q.includes('how many') ? q : `how many ${q}`, n) ?? (asksFor(q) ? `I know of no ${asksFor(q)} here.` : null) },
  { name: 'way', ask: /\bwhere( is|s| are| can| do|'s)?\b|\bhow (far|do i get|can i get)\b|\bwhich way\b|\bshow me\b|\bfind\b/, say: (k, q, n) => (/\b(am i|are we|is this)\b/.test(q) ? whereWeAre(k) : /\bare you$/.test(q) ? `I am right here, ${myself(k).doing || 'before you'}.` : where(k, q, n) ?? present(k, q, null)) },
  { name: 'present', ask: /\b(is|are) there\b|\bdo you (see|have|know)\b|\bhave you (seen|got)\b|\bany\b/, say: (k, q, n) => present(k, q, n) ?? (/\b(is|are) there\b/.test(q) && asksFor(q) ? `I know of no ${asksFor(q)} here.` : null) },
  { name: 'place', ask: /\b(what|which) (is|kind of|sort of)?( is)?\b.*\b(place|room|world|town)\b|\bwhere (am i|are we|is this)\b/, say: (k) => whereWeAre(k) },
  { name: 'around', ask: /\bwhat (can|do|could|should) (i|we|you) (see|do|look|find|ask)\b|\bwhat is (here|around|there)\b|\bhelp\b|\btell me about (this|the) (place|world|room)\b|\blook around\b/, say: (k) => surroundings(k) },
  { name: 'which', ask: /\bwhat('s| is| are|s)\b|\btell me about\b|\bwho is\b|\blooking at\b/, say: which },
  { name: 'thanks', ask: /\b(thanks|thank you|cheers)\b/, say: () => 'You are welcome.' },
  { name: 'bye', ask: /\b(bye|goodbye|see you|farewell|good night)\b/, say: () => 'Goodbye. Look around as long as you like.' },
  { name: 'hello', ask: /\b(hello|hi|hey|good (morning|day|evening|afternoon)|greetings)\b/, say: (k) => greeting(k) },
];

const MOODS: Record<string, string> = { joy: 'Very happy', sadness: 'A little sad', anger: 'Rather angry', fear: 'A little afraid', surprise: 'Quite surprised', disgust: 'Not too pleased', contempt: 'Not impressed' };
const whereWeAre = (k: Known): string => `This is ${a(placeOf(k))}. It was made from the words “${k.world.title.slice(0, 160)}”.`;

/** "dragons" of "are there any dragons here". */
function asksFor(q: string): string {
  return /\b(?:how many|number of|there(?: any| a| an| some| the)?)\s+((?!(?:are|is|here|in|on)\b)[\p{L} -]{2,30}?)(?=\s+(?:are|is|here|in|on|around|do|can|nearby|there)\b|$)/u.exec(q)?.[1] ?? '';
}

/** What somebody says of their own when a visitor begins to talk. */
export function greeting(k: Known): string {
  const me = myself(k);
  if (me.asleep) return `(${capital(what(k, k.me))} is asleep.)`;
  const h = k.world.hour % 24, hail = h < 5 || h > 21 ? 'Hello' : h < 11.5 ? 'Good morning' : h < 17.5 ? 'Hello' : 'Good evening';
  return `${hail}. ${introduce(k)}. ${DISCLOSURE}; ask me about this place.`;
}

export function answer(k: Known, question: string, names = new Names(k.facts)): Answer {
  const q = question.toLowerCase().replace(/[’]/g, "'").replace(/\b(what|where|who|how|that|it|there)'s\b/g, '$1 is').replace(/'re\b/g, ' are').replace(/[^\p{L}\p{N}' ]+/gu, ' ').replace(/\s+/g, ' ').trim();
  if (myself(k).asleep) return { text: greeting(k), rule: 'asleep' };
  // Of "how many apples are in the bowl", the apples.
  const wanted = asksFor(q), named = names.find(wanted || q);
  for (const r of RULES) {
    if (!r.ask.test(q)) continue;
    const text = r.say(k, q, named);
    if (text) return { text, rule: r.name };
  }
  if (named && words(q).length < 4) return { text: where(k, q, named) ?? describe(k, named.ids[0]!), rule: 'way' };
  return { text: 'That I do not know. I can tell you who I am, what is here, where it is, and what hour it is.', rule: 'unknown' };
}

/** Questions that this person can answer, the most telling first. */
export function suggestions(k: Known): string[] {
  const me = myself(k);
  if (me.asleep) return [];
  const rows = (k.facts.groups ?? []).filter((g) => !HIDDEN.test(g.name) && !g.ids.some((id) => id in k.facts.people) && g.ids.some((id) => k.things.get(id)?.why.startsWith('asked')));
  const far = rows[0], several = rows.find((g) => g.ids.length > 1 && g !== far);
  const aim = k.aim && k.aim !== k.me && groupOf(k, k.aim) ? ['What is that?'] : [];
  return ['Who are you?', 'What are you doing?', ...aim, ...(far ? [`Where is the ${far.ids.length === 1 ? far.name : `nearest ${far.name}`}?`] : []), ...(several ? [`How many ${several.plural} are there?`] : ['Who else is here?']), 'Who made this world?', 'What time is it?'].slice(0, 6);
}
