/** What the ao bundle borrows from main, so that three travels once. build.mjs reads the names below. */
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DataTexture,
  DepthFormat,
  DepthStencilFormat,
  DepthTexture,
  FloatType,
  GLSL3,
  HalfFloatType,
  LinearFilter,
  Matrix4,
  Mesh,
  NearestFilter,
  NoColorSpace,
  OrthographicCamera,
  REVISION,
  RGBAFormat,
  RedFormat,
  RepeatWrapping,
  ShaderMaterial,
  Sphere,
  UnsignedInt248Type,
  UnsignedIntType,
  Vector2,
  Vector3,
  Vector4,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad, Pass } from 'three/addons/postprocessing/Pass.js';

export function lendThree(): void {
  (globalThis as { __three?: unknown }).__three = {
    BufferAttribute, BufferGeometry, Color, DataTexture, DepthFormat, DepthStencilFormat, DepthTexture, FloatType, GLSL3, HalfFloatType, LinearFilter, Matrix4, Mesh,
    NearestFilter, NoColorSpace, OrthographicCamera, REVISION, RGBAFormat, RedFormat, RepeatWrapping, ShaderMaterial, Sphere, UnsignedInt248Type, UnsignedIntType,
    Vector2, Vector3, Vector4, WebGLRenderTarget, FullScreenQuad, Pass,
  };
}
