/** A year's number needs about this much room. */
const ROOM = 18;

/** Every how manyth year's number is shown, where a year has so much room. */
export const yearStep = (room: number) => [1, 2, 5, 10].find((step) => step * room >= ROOM) ?? 10;
