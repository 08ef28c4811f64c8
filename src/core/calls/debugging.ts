export const debugging = { on: false }
