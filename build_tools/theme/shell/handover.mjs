// Answers on their way from one aid to the next: in memory, taken once.

let waiting = null;

export function hand(aid, answers) {
  waiting = { aid, answers };
}

export function take(aid) {
  const answers = waiting?.aid === aid ? waiting.answers : null;
  waiting = null;
  return answers;
}
