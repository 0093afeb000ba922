/** Lets the page do what waits: input, a frame, an answer of a worker. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
