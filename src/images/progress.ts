/** Milliseconds between two lines; what is done sooner needs none. */
const pause = 5000;

/** Says now and then how far long work has come: `220 of 1400 pictures`. */
export function progress(say: (line: string) => void, now: () => number = Date.now): (done: number, total: number) => void {
  let last = now();
  return (done, total) => {
    if (now() - last < pause) return;
    last = now();
    say(`${done} of ${total} picture files`);
  };
}
