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

// Going back and sending the same words again is the same registration, with the same ticket: the page that came anew
// has a new key, so the one that those words were sent with stays with this page of the history, and nowhere else.
const form = seats instanceof HTMLSelectElement ? seats.form : null;
form?.addEventListener('submit', () => {
  const key = form.elements.namedItem('formKey');
  const words = JSON.stringify([...new FormData(form)].filter(([name]) => name !== 'formKey'));
  if (history.state?.words === words) key.value = history.state.formKey;
  else history.replaceState({ words, formKey: key.value }, '');
});
