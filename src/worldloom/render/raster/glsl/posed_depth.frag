#if defined(CUT)
in vec2 v_uv;
uniform sampler2D tint;

void main() {
  if (texture(tint, v_uv).a < 0.45) discard;
}
#else
void main() {}
#endif
