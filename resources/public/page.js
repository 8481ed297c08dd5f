// The button names the count that is chosen; without this script it names the first one, and works all the same.
const seats = document.getElementById('seats');
const button = document.querySelector('form button[type="submit"]');
if (seats instanceof HTMLSelectElement && button !== null) {
  const name = () => {
    button.textContent = seats.selectedOptions[0]?.dataset.button ?? button.textContent;
  };
  seats.addEventListener('change', name);
  name();
  seats.form?.addEventListener('submit', () => setTimeout(() => button.setAttribute('disabled', ''), 0));
  // Coming back to the page by the back button finds the form usable again.
  addEventListener('pageshow', () => button.removeAttribute('disabled'));
}

// Going back and sending the same words again is the same registration, with the same ticket; other words are another
// person, who gets a key of their own: the page's, which the shop has signed, with a number behind. What was sent with
// which key stays with this page of the history, nowhere else.
const form = seats instanceof HTMLSelectElement ? seats.form : null;
const ofPage = (key) => key.slice(0, 36);
const nextKey = (key) => `${ofPage(key)}.${Number(key.slice(37) || 1) + 1}`;
const own = new Set(['formKey', 'opened']);
form?.addEventListener('submit', () => {
  const key = form.elements.namedItem('formKey');
  const opened = form.elements.namedItem('opened');
  const words = JSON.stringify([...new FormData(form)].filter(([name]) => !own.has(name)));
  const sent = history.state;
  if (sent?.words === words) {
    key.value = sent.formKey;
    opened.value = sent.opened;
    return;
  }
  if (sent && ofPage(sent.formKey) === ofPage(key.value)) key.value = nextKey(sent.formKey);
  history.replaceState({ words, formKey: key.value, opened: opened.value }, '');
});
