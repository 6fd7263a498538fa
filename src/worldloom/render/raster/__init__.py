"""Quick pictures of a World on EGL: previews, contact sheets and draft films."""
