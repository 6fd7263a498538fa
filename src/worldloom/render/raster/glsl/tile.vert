in vec2 in_tile;
uniform vec2 tile;                // its size, in shares of the picture
out vec2 uv;

void main() {
  vec2 corner = vec2(gl_VertexID == 1 || gl_VertexID == 2 || gl_VertexID == 4, gl_VertexID == 2 || gl_VertexID == 4 || gl_VertexID == 5);
  uv = (in_tile + corner) * tile;
  gl_Position = vec4(uv * 2.0 - 1.0, 0.99999, 1.0);
}
