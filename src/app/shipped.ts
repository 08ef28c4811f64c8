// What ships in the catalogs, for the commands: they see the catalogs through here only.
export { kinds } from '../catalog/rules/index.ts'
