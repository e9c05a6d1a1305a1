import { usesArrays } from '../../src/workbench/xlsx/arrays';
import { callsAddin, stored } from '../../src/workbench/xlsx/storedFormula';

test.each([
  ['=SUM(A1:B2)', 'SUM(A1:B2)'],
  ['=XLOOKUP("FILTER(",A1:A2,\'LET(x)\'!B1:B2)', '_xlfn.XLOOKUP("FILTER(",A1:A2,\'LET(x)\'!B1:B2)'],
  ['=SUM(FILTER(A1:A3,B1:B3>1))', 'SUM(_xlfn._xlws.FILTER(A1:A3,B1:B3>1))'],
  ['=STDEV.S(A1:A3)&CONCAT(A1,"IFS(")', '_xlfn.STDEV.S(A1:A3)&_xlfn.CONCAT(A1,"IFS(")'],
  ['=LET(x,1,tax,x+Rate,SUM(x,TAX))', '_xlfn.LET(_xlpm.x,1,_xlpm.tax,_xlpm.x+Rate,SUM(_xlpm.x,_xlpm.TAX))'],
  ['=BYROW(A1:B2,LAMBDA(r,SUM(r)))', '_xlfn.BYROW(A1:B2,_xlfn.LAMBDA(_xlpm.r,SUM(_xlpm.r)))'],
  ['=TOY.MAKE.TABLE(1)+Toy.Add(2,"TOY.ADD(")', '_xldudf_TOY_MAKE_TABLE(1)+_xldudf_TOY_ADD(2,"TOY.ADD(")'],
  ['=TOY.MAKE+1', 'TOY.MAKE+1'],
  ['=Début*"a""b("', 'Début*"a""b("'],
])('%s is stored as %s', (formula, text) => {
  expect(stored(formula, 'TOY')).toBe(text);
});

test('a formula calls the add-in when a function of its namespace is called', () => {
  expect(
    ['=1+TOY.ADD(1)', '="TOY.ADD(1)"', '=TOYS.ADD(1)', '=SUM(toy.add(1))'].map((f) => callsAddin(f, 'TOY')),
  ).toEqual([true, false, false, true]);
});

const isArea = (name: string) => name === 'COSTS';

test.each([
  '=SUM(IF(A1:A3>1,1,0))',
  '=SUM(A1:A3*B1:B3)',
  '=MAX(1/COSTS)',
  '=SUM(-COSTS)',
  '=SUM((COSTS)*2)',
  '=ROUND(COSTS,2)',
  '=SUMPRODUCT(IF(ISNUMBER(A1:A3),A1:A3,0))',
  "=SUM(ROUND('My sheet'!A1:A3,2))",
  '=SUM(SEQUENCE(3))',
  '=A:A&"x"',
])('%s works with arrays', (formula) => {
  expect(usesArrays(formula, isArea)).toBe(true);
});

test.each([
  '=SUM(A1:A3)*2',
  '=SUMPRODUCT(A1:A3*B1:B3)',
  '=SUMPRODUCT((A1:A3="x")*COSTS)',
  '=INDEX(A1:B9,MATCH(C1,A1:A9,0),2)',
  '=IF(SUM(COSTS)>1,COUNT(A1:A3),0)',
  '=NPV(0.035,A1:A9)+COST',
  '="A1:A3"&COST',
  '=IF(A1>1,A2,A3)',
  '=TOY.TABLE(COSTS,A1:A3)',
])('%s does not', (formula) => {
  expect(usesArrays(formula, isArea)).toBe(false);
});
