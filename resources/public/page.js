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
