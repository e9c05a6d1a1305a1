// The functions of the toy add-in, written by hand as a tool would build them.
function growth(amount, rate, years) {
  if (rate > 1)
    throw new CustomFunctions.Error(
      CustomFunctions.ErrorCode.invalidValue,
      `rate is ${rate}. Give a share of one, such as 0.03 for 3%.`,
    );
  const rows = [['Year', 'Amount', 'Growth']];
  for (let year = 1, now = amount; year <= (years ?? 3); year++) {
    rows.push([year, now, now * rate]);
    now += now * rate;
  }
  return rows;
}

function kind(value) {
  return value === null ? 'null' : typeof value;
}

async function later(number) {
  await new Promise((resolve) => setTimeout(resolve, 20));
  return 2 * number;
}

CustomFunctions.associate('GROWTH', growth);
CustomFunctions.associate('KIND', kind);
CustomFunctions.associate('LATER', later);
