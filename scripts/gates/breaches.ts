// Finds what breaks the layers of `src`: an import in the wrong direction, and in a pure folder a clock, a draw of chance
// or a value that lives in the module. Tests, and what `src/testing` has for them, are free to import what they test.

import { dirname, normalize } from 'node:path/posix'
import ts from 'typescript'
import { LAYERS, type Layer } from './layers.ts'

/** A source file by its path from the root, e.g. `src/engine/index.ts`. */
export type SourceText = Readonly<{ path: string; text: string }>
export type Breach = Readonly<{ path: string; line: number; message: string }>

type Import = Readonly<{ specifier: string; typeOnly: boolean; node: ts.Node }>

/** True if an import clause brings in types alone; `import { type A }` still loads the module, so it counts as a value. */
function importsOf(source: ts.SourceFile): readonly Import[] {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      found.push({ specifier: node.moduleSpecifier.text, typeOnly, node })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      found.push({ specifier: node.moduleSpecifier.text, typeOnly: node.isTypeOnly, node })
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      const { literal } = node.argument
      if (ts.isStringLiteral(literal)) found.push({ specifier: literal.text, typeOnly: true, node })
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      const specifier = argument && ts.isStringLiteralLike(argument) ? argument.text : '(computed)'
      found.push({ specifier, typeOnly: false, node })
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const covers = (allowed: readonly string[] | undefined, target: string): boolean =>
  allowed?.some(
    (entry) => target === entry || target.startsWith(entry.endsWith('*') ? entry.slice(0, -1) : `${entry}/`),
  ) ?? false

/** Why `layer` may not import this; undefined if it may. */
function refuse(folder: string, layer: Layer, path: string, { specifier, typeOnly }: Import): string | undefined {
  if (!specifier.startsWith('.')) {
    return covers(layer.packages, specifier) ? undefined : `src/${folder} may not import the package ${specifier}`
  }
  // A worker runs on its own thread: `?worker` gives the page its address, not its code.
  if (specifier.endsWith('?worker')) return undefined
  const target = normalize(`${dirname(path)}/${specifier.replace(/\?.*$/, '')}`)
  const inside = target.replace(/^src\//, '')
  if (covers(layer === LAYERS[folder] ? [folder, ...layer.values] : layer.values, inside)) return undefined
  if (!covers(layer.types, inside)) return `src/${folder} may not import ${target}`
  return typeOnly ? undefined : `src/${folder} may import only types of ${target}`
}

const isCallTo = (node: ts.Node, object: string, method: string): boolean =>
  ts.isPropertyAccessExpression(node) &&
  ts.isIdentifier(node.expression) &&
  node.expression.text === object &&
  node.name.text === method

/** What a pure folder may not do, by node; undefined for everything else. */
function impurity(node: ts.Node): string | undefined {
  if (isCallTo(node, 'Math', 'random')) return 'Math.random: a pure folder takes chance as an argument'
  if (isCallTo(node, 'Date', 'now')) return 'Date.now: a pure folder takes the time as an argument'
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length)
    return 'new Date(): a pure folder takes the time as an argument'
  if (!ts.isVariableStatement(node) || !ts.isSourceFile(node.parent)) return undefined
  if (!(node.declarationList.flags & ts.NodeFlags.Const)) return 'a variable of the module: a pure folder keeps nothing'
  const emptyStore = node.declarationList.declarations.find(
    ({ initializer }) =>
      initializer &&
      ts.isNewExpression(initializer) &&
      /^(Weak)?(Map|Set)$/.test(initializer.expression.getText()) &&
      !initializer.arguments?.length,
  )
  return emptyStore && `${emptyStore.name.getText()}: a store of the module: a pure folder keeps nothing`
}

function impuritiesOf(source: ts.SourceFile): readonly Readonly<{ node: ts.Node; message: string }>[] {
  const found: { node: ts.Node; message: string }[] = []
  const visit = (node: ts.Node): void => {
    const message = impurity(node)
    if (message) found.push({ node, message })
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Every breach in one file, in no order; a file outside the known folders of `src` is one itself. */
export function breachesOf({ path, text }: SourceText): readonly Breach[] {
  const folder = path.split('/')[1] ?? ''
  if (folder === 'testing' || /\.test\.tsx?$/.test(path)) return []
  const layer = LAYERS[path.slice('src/'.length)] ?? LAYERS[folder]
  if (!layer) return [{ path, line: 1, message: `src/${folder} is no known layer` }]
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const breach = (node: ts.Node, message: string): Breach => ({
    path,
    line: source.getLineAndCharacterOfPosition(node.getStart()).line + 1,
    message,
  })
  const imports = importsOf(source).flatMap((found) => {
    const message = refuse(folder, layer, path, found)
    return message ? [breach(found.node, message)] : []
  })
  return [...imports, ...(layer.pure ? impuritiesOf(source).map(({ node, message }) => breach(node, message)) : [])]
}
