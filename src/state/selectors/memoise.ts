/** Remembers the last call: the same arguments (by identity) give the same object again, so that React does not draw twice. */
export function memoiseLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | null = null;
  return (...args) => {
    if (last !== null && last.args.length === args.length && last.args.every((arg, i) => Object.is(arg, args[i])))
      return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}
