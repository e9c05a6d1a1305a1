import loadHighs, { type Highs } from 'highs';
import { lexicographic } from './oracle';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});
test('x', () => {
  const q = { n: 3, costs: [0, 6, 9, 13, 12, 15, 18, 22], per: () => 1, aloneAtMost: false };
  expect(lexicographic(highs, q).shares).toEqual([4 + 2 / 3, 7 + 2 / 3, 9 + 2 / 3].map((x) => expect.closeTo(x, 8)));
  const t=performance.now();
  for(let k=0;k<200;k++){ const n=5; const costs=Array.from({length:32},(_,m)=>m?Math.floor(Math.random()*100)+50:0); lexicographic(highs,{n,costs,per:()=>1,aloneAtMost:false}); }
  console.log((performance.now()-t)/200);
});
