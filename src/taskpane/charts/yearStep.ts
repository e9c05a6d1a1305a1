/** The width that a year's number needs, in pixels. */
const ROOM = 18;

/** Whether every year, every second, fifth or tenth year is numbered, if a year has so many pixels of room. */
export const yearStep = (room: number) => [1, 2, 5, 10].find((step) => step * room >= ROOM) ?? 10;
