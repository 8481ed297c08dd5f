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
// person, who gets a key of their own. What was sent with which key stays with this page of the history, nowhere else.
const form = seats instanceof HTMLSelectElement ? seats.form : null;
const freshKey = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
form?.addEventListener('submit', () => {
  const key = form.elements.namedItem('formKey');
  const words = JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'formKey'));
  const sent = history.state;
  if (sent?.words === words) {
    key.value = sent.formKey;
    return;
  }
  if (sent?.formKey === key.value) key.value = freshKey();
  history.replaceState({ words, formKey: key.value }, '');
});
