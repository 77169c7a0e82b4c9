import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plugin } from './modules.mjs';

const { changed } = await plugin('case-file', 'amend.js');
const { same } = await plugin('case-file', 'begun.js');
const { camera, claimed } = await plugin('case-file', 'camera.js');
const { metresTo } = await plugin('case-file', 'field-distance.js');
const { corners } = await plugin('case-file', 'ground.js');
const { frameOf, metres, scaleLength } = await plugin('case-file', 'ground-scale.js');
const { title } = await plugin('case-file', 'letters.js');
const { Upload } = await plugin('case-file', 'upload.js');

test('corners are pairs, with whatever stands between the two', () => {
  assert.deepEqual(corners('124.4,43.1\n124.5，43.2\n\n 124.6 43.3 '), [[124.4, 43.1], [124.5, 43.2], [124.6, 43.3]]);
  ['', '124.4', '124.4,43.1,7', '东经124,43', '124.4,43.1\nx'].forEach(text => assert.equal(corners(text), null, text));
});

test('an amendment holds what was changed, and says why it holds nothing', () => {
  const before = { documentNumber: '1号', documentDate: '2024-06-01', note: null, referenceSystem: 'WGS-84' };
  assert.deepEqual(changed(before, { documentNumber: '2号', documentDate: '2024年6月1日', note: '', referenceSystem: '' }),
    { documentNumber: '2号' });
  assert.deepEqual(changed(before, { documentNumber: '' }), { documentNumber: null });
  assert.throws(() => changed(before, { documentNumber: '1号', note: '' }), /没有改动/);
  assert.throws(() => changed(before, { documentDate: '六月' }), /2024-06-01/);
});

test('a file that was begun is known by name, size and time', () => {
  const file = { name: 'a.pdf', size: 7, lastModified: 5 };
  assert.ok(same({ fileName: 'a.pdf', size: 7, modified: 5 }, file));
  assert.ok(same({ fileName: 'a.pdf', size: 7, modified: null }, file));
  assert.ok(!same({ fileName: 'a.pdf', size: 7, modified: 6 }, file));
  assert.ok(!same({ fileName: 'a.pdf', size: 8, modified: 5 }, file));
});

test('a photo says what its camera wrote', () => {
  assert.equal(camera({ mediaType: 'image/jpeg', capturedAt: '2024-01-02T09:30:00', distanceMetres: 0, direction: 45, photographer: '甲' }),
    '拍摄于2024年1月2日 09:30，在图斑内，朝东北，拍摄人甲');
  assert.equal(camera({ mediaType: 'image/jpeg', distanceMetres: 1500, direction: null }), '距图斑1.5公里');
});

test('the drawing of a plot is to scale', () => {
  const [east, north] = metres([124.001, 43.001], [124, 43]);
  assert.ok(Math.abs(east - 81.4) < 0.1 && Math.abs(north - 110.54) < 0.01);
  assert.deepEqual(frameOf([[0, 0], [100, 0], [100, 100], [0, 100]], []), { middle: [50, 50], extent: 50 });
  assert.equal(frameOf([[0, 0]], [[10000, 0]]).extent, 80, 'a photo far away does not make the plot small');
  assert.equal(frameOf([], [[0, 0], [30, 0]]).extent, 20);
  assert.equal(scaleLength(1), 50);
  assert.equal(scaleLength(0.09), 1000);
  assert.equal(scaleLength(60), 2);
});

test('the tab of the letters says how many wait for a signature', () => {
  assert.equal(title([{ state: 'ISSUED' }, { state: 'DRAFT' }]), '文书（1件待签发）');
  assert.equal(title([{ state: 'ISSUED' }]), '文书（1件）');
  assert.equal(title(new Error()), '文书');
});

/** A server that keeps what arrives and fails as it is told. */
function desk(size, failures) {
  const arrived = [];
  let offset = 0;
  const fail = step => {
    const status = failures[step]?.shift();
    if (status !== undefined) {
      throw Object.assign(new Error(step), { status, body: {} });
    }
  };
  const upload = new Upload('TD1', { name: 'a', size, lastModified: 1, slice: (from, to) => [from, Math.min(to, size)] }, {});
  upload.server = {
    begin: async () => { fail('begin'); return { id: 'u', offset, chunkLimit: 4 }; },
    at: async () => offset,
    part: async (id, from, [, to]) => { fail('part'); arrived.push([from, to]); offset = to; return offset; },
    finish: async () => { fail('finish'); return 'done'; }
  };
  return { upload, arrived };
}

test('a file goes in parts, each once, whatever fails in between', async context => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const { upload, arrived } = desk(10, { part: [undefined, 0], finish: [503] });
  const parts = [];
  const sending = upload.run(part => parts.push(part));
  while (upload.whole === false || arrived.length < 3) {
    await Promise.resolve();
    context.mock.timers.tick(20000);
  }
  for (let i = 0; i < 50; i += 1) {
    await Promise.resolve();
    context.mock.timers.tick(20000);
  }
  assert.equal(await sending, 'done');
  assert.deepEqual(arrived, [[0, 4], [4, 8], [8, 10]]);
  assert.equal(parts[parts.length - 1], 1);
});

test('what the server refuses is begun anew, what was interrupted by a log-out is not', async () => {
  const refused = desk(10, { part: [422] });
  await assert.rejects(refused.upload.run(() => {}), { status: 422 });
  assert.equal(refused.upload.id, null);
  const gone = desk(10, { part: [undefined, 401] });
  await assert.rejects(gone.upload.run(() => {}), { status: 401 });
  assert.equal(gone.upload.id, 'u');
  assert.equal(await gone.upload.run(() => {}), 'done');
  assert.deepEqual(gone.arrived, [[0, 4], [4, 8], [8, 10]]);
});

test('the page counts the way to a plot as the server does', () => {
  const plot = { boundary: [[124.4005, 43.12], [124.402, 43.12], [124.4022, 43.121], [124.4006, 43.1212]], point: null };
  assert.equal(metresTo([124.401, 43.1205], plot), 0);
  assert.equal(metresTo([124.401, 43.119], plot), 111);
  assert.equal(metresTo([124.41, 43.12], { boundary: null, point: [124.4, 43.12] }), 813);
  assert.equal(metresTo(null, plot), null);
  assert.equal(metresTo([124.4, 43.1], null), null);
});

test('what a phone said is told apart from what its camera wrote', () => {
  const field = { takenAt: '2024-01-02T09:30:00', position: { longitude: 124.4, latitude: 43.12 }, accuracy: 8, distanceMetres: 120, direction: 90 };
  assert.match(claimed({ field }), /^手机登记（自报）：拍摄于2024年1月2日 09:30，.*误差约8米，距图斑120米，朝东$/);
  assert.equal(claimed({}), undefined);
});
