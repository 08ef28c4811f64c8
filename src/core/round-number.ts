/** Limits as people set them: 5, 20, 150, 400; small numbers are left alone. */
const stepOf = (value: number): number =>
  value < 10 ? 1 : value < 60 ? 5 : value < 200 ? 10 : value < 600 ? 50 : 100

export const roundUp = (value: number): number => Math.ceil(value / stepOf(value)) * stepOf(value)
export const roundDown = (value: number): number => Math.floor(value / stepOf(value)) * stepOf(value)
