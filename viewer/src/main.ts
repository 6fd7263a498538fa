/** Boot: unpack, build, first picture, then physics and the finer things. */
import * as THREE from 'three';
import { parted, Past } from './app/before';
import { firstScale } from './app/pace';
import { Player } from './app/player';
import { Stage } from './app/stage';
import { Detail } from './app/detail';
import { blob, importBlob } from './boot/blobs';
import { unsqueeze } from './boot/unsqueeze';
import { machineOf, rendererName } from './boot/tier';
import { Airs } from './effects/airs';
import { Lamps } from './effects/lamps';
import { makeWater } from './effects/water';
import { People } from './motion/people';
import type { PhysicsModule } from './physics/api';
import { bodySpecs } from './physics/specs';
import { lendThree } from './post/lend';
import { Sound } from './sound/sound';
import { Talk } from './talk/talk';
import { testApi } from './test-api';
import { $ } from './ui/dom';
import { load } from './ui/settings';
import { breathe, fail, lift, progress } from './ui/veil';
import { Batches } from './world/batches';
import { point } from './world/frame';
import { loadWorld, type Entity } from './world/loader';
import { relief } from './world/relief';
import { readInfo, type Info } from './world/types';

const query = new URLSearchParams(location.search);
const errors: string[] = [];
const timings: Record<string, number> = {};
const mark = (name: string): void => { timings[name] = Math.round(performance.now()); };
addEventListener('error', (e) => errors.push(e.message));
addEventListener('unhandledrejection', (e) => errors.push(String(e.reason)));
const say = (state: Record<string, unknown>): void => { (window as unknown as { worldloom: unknown }).worldloom = { errors, timings, ...state }; };

async function boot(): Promise<void> {
  const settings = load(), name = rendererName(), machine = machineOf(name ?? '', (query.get('q') as 'low' | 'high' | null) ?? settings.quality, navigator.hardwareConcurrency ?? 8), low = machine.low;
  // Multisampling of the canvas brings software renderers to a standstill; the picture's own target is multisampled elsewhere.
  const canvas = $<HTMLCanvasElement>('view'), gl = name === null ? null : canvas.getContext('webgl2', { antialias: false, powerPreference: 'high-performance' });
  if (!gl) {
    fail('This world needs WebGL 2', 'The browser has it switched off, or the graphics driver is blocked. Try a current Firefox, Chrome, Edge or Safari, or switch on hardware acceleration.');
    say({ ready: false, failed: 'webgl2' });
    return;
  }
  canvas.addEventListener('webglcontextlost', (e) => { e.preventDefault(); fail('The picture was lost', 'The graphics driver has stopped drawing. Reload the page to go on.'); });
  progress(0.08);
  const info = readInfo(JSON.parse(new TextDecoder().decode(await blob('info'))) as Partial<Info>);
  $('title').textContent = info.title || info.prompt;
  const renderer = new THREE.WebGLRenderer({ canvas, context: gl });
  renderer.debug.onShaderError = (context, _program, vertex, fragment) => errors.push(`shader: ${context.getShaderInfoLog(vertex) ?? ''} ${context.getShaderInfoLog(fragment) ?? ''}`);
  const stage = new Stage(renderer, info, low, machine.software);
  mark('stage');
  progress(0.2, 'Unpacking the world');
  await breathe();
  const bytes = unsqueeze(await blob('world'));
  mark('unpacked');
  progress(0.4, 'Setting things in their places');
  await breathe();
  const batches = new Batches(stage.scene, { low, csm: stage.csm, inside: info.interior, software: machine.software }), people = new People(stage.scene, { low, csm: stage.csm, inside: info.interior, eyes: 1 + stage.csm.lights.length }), entities = await loadWorld(bytes, batches, people, info);
  const was = parted(entities);
  mark('built');
  progress(0.65, 'Letting there be light');
  await breathe();
  const player = furnish(stage, info, entities, batches, people, settings, low);
  if (info.talk) player.talk = new Talk(player, info.talk);
  if (info.before) player.past = new Past(info.before, was, info, player);
  mark('lit');
  await firstPicture(player, stage, info, low);
  mark('firstFrame');
  lift();
  say(testApi(player, errors, timings));
  if (query.get('manual') !== '1') loop(player);
  await finer(player, stage, info, low);
  mark('ready');
  say({ ...testApi(player, errors, timings), complete: true });
}

function furnish(stage: Stage, info: Info, entities: Map<string, Entity>, batches: Batches, people: People, settings: ReturnType<typeof load>, low: boolean): Player {
  const spawn = point(info.spawn), ground = batches.meshes.filter((m) => !m.material || !(m.material as THREE.Material).transparent);
  const map = relief(stage.renderer, ground, spawn, 320, low ? 512 : 1024, -40, 90);
  for (const e of entities.values()) {
    if (!e.water || !e.extras.water) continue;
    const body = makeWater(e.water, e.extras.water, stage.dome, map);
    stage.waters.push(body);
    stage.scene.add(body.mesh);
  }
  stage.lamps = new Lamps(stage.scene, entities.values(), low ? 5 : 8, low && stage.software ? 0 : (info.interior ? 4 : 2) / (low ? 2 : 1), info.interior ? (stage.software ? 0.11 : 0.02) : 0.045);
  stage.detail = new Detail(batches.meshes, low);
  const player = new Player(stage, info, entities, people, settings);
  player.airs = new Airs(stage, entities, map, low);
  player.sound = new Sound(info, entities, settings);
  player.sound.silent = (why) => player.hud.notice(why, 8);
  player.walker.feet.copy(spawn);
  player.walker.yaw = info.spawn_yaw;
  if (query.get('manual') !== '1') stage.scale = firstScale(innerWidth * innerHeight, stage.software);
  const size = (): void => stage.size(innerWidth, innerHeight);
  addEventListener('resize', size);
  size();
  player.setHour(stage.hour);
  return player;
}

async function firstPicture(player: Player, stage: Stage, info: Info, low: boolean): Promise<void> {
  player.aimCamera();
  stage.csm.update();
  stage.lamps?.update(stage.camera.position, 1, 0);
  progress(0.75);
  await stage.renderer.compileAsync(stage.scene, stage.camera);
  if (info.interior && !stage.software) stage.probeRoom(stage.camera.position, low ? 1 : 2);
  progress(0.95);
  player.draw(0);
}

function loop(player: Player): void {
  const tick = (now: number): void => { player.frame(now); requestAnimationFrame(tick); };
  requestAnimationFrame(tick);
}

/** Physics for all; occlusion where the machine is strong. */
async function finer(player: Player, stage: Stage, info: Info, low: boolean): Promise<void> {
  const physics = await importBlob<PhysicsModule>('physics'), sim = await physics.start(await blob('wasm'), bodySpecs(player.entities.values()), player.walker.feet);
  player.sim = player.living.sim = sim;
  if (low) return;
  lendThree();
  const ao = await importBlob<typeof import('./post/ao')>('ao');
  stage.chain.useAO(ao.makeAO(stage.scene, stage.camera, info.interior));
  stage.size(innerWidth, innerHeight);
}

boot().catch((e: unknown) => {
  console.error(e);
  fail('This world could not start', e instanceof Error ? e.message : String(e));
  say({ ready: false, failed: e instanceof Error ? e.stack : String(e) });
});
