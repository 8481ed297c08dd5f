/** What the shell tells when no page can: the shop does not open, or stopped again and again. */
import { app, dialog } from 'electron';
import { textsOf } from './texts.ts';

/** Asks whether to try again; otherwise the app quits. `message` is a finished sentence with the next step. */
export async function tellProblem(
  language: string,
  problem: { code: string; message: string } | 'kept-dying',
  tryAgain: () => void,
): Promise<void> {
  const t = textsOf(language);
  const keptDying = problem === 'kept-dying';
  const { response } = await dialog.showMessageBox({
    type: 'error',
    title: 'Vetrina',
    message: keptDying ? t.stopped : t.cannotOpen,
    detail: keptDying ? t.stoppedMore : `${problem.message}\n\n${problem.code}`,
    buttons: [t.tryAgain, t.quit],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) tryAgain();
  else app.quit();
}
