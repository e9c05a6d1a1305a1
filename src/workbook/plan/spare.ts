/** Years beyond those of the scenario whose cells are formatted too, so that a longer term typed on Inputs reads well. */
export const SPARE_YEARS = 10;
