// The pane of the toy add-in: a little of everything an add-in does with Office.js.
Office.onReady(async (info) => {
  document.getElementById('started').textContent = `${info.host} ${info.platform}`;
  document.getElementById('describe').addEventListener('click', describe);
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address }) => {
      const item = document.createElement('li');
      item.textContent = address;
      document.getElementById('changes').append(item);
    });
    await context.sync();
  });
  document.documentElement.dataset.hears = 'changes';
});

async function describe() {
  await Excel.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load('address,values');
    await context.sync();
    document.getElementById('selection').textContent = `${range.address} ${JSON.stringify(range.values)}`;
  });
}

/** The ribbon command: a new sheet with a spilling formula, a table of numbers and two charts. */
async function fill(event) {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Growth');
    sheet.getRange('A1').formulas = [['=TOY.GROWTH(1000,0.1,4)']];
    sheet.getRange('A10:C13').values = [
      ['Year', 'Adults', 'Children'],
      ['2026/27', 400, 250],
      ['2027/28', 420, -120],
      ['2028/29', 470, 180],
    ];
    const stacked = sheet.charts.add('ColumnStacked', sheet.getRange('A10:C13'), 'Columns');
    stacked.title.text = 'Stacked';
    stacked.setPosition('E2', 'J14');
    const line = sheet.charts.add('Line', sheet.getRange('A10:C13'), 'Columns');
    line.title.text = 'Line';
    line.setPosition('E40', 'J52');
    const bars = sheet.charts.add('BarClustered', sheet.getRange('A10:C13'), 'Columns');
    bars.title.text = 'Bars';
    bars.axes.categoryAxis.reversePlotOrder = true;
    bars.setPosition('E16', 'J28');
    sheet.freezePanes.freezeRows(1);
    sheet.activate();
    await context.sync();
  });
  event.completed();
}

Office.actions.associate('fill', fill);
