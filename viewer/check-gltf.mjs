// Khronos' validator over GLB files named on the command line: one JSON line a file; exit 1 where there are errors or warnings.
import fs from 'node:fs';
import validator from 'gltf-validator';

let bad = false;
for (const file of process.argv.slice(2)) {
  const { issues, info } = await validator.validateBytes(new Uint8Array(fs.readFileSync(file)), { maxIssues: 20, ignoredIssues: ['UNUSED_OBJECT', 'NODE_EMPTY'] });
  bad ||= issues.numErrors + issues.numWarnings > 0;
  console.log(JSON.stringify({ file, errors: issues.numErrors, warnings: issues.numWarnings, infos: issues.numInfos, messages: issues.messages.filter((m) => m.severity < 2), triangles: info?.totalTriangleCount, materials: info?.materialCount, draws: info?.drawCallCount }));
}
process.exit(bad ? 1 : 0);
