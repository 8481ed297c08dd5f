/** What posts, the profile, reviews and adverts refuse, in Italian. */
import type { RefusalText } from './refusal-text.ts';
import type { RefusalCode } from '../../../api/refusals.ts';

export const promoteRefusalsIt = {
  'post-needs-title': { why: 'Al post manca il titolo.', next: 'Scrivi un titolo.' },
  'post-text-too-long': {
    why: 'Il testo è troppo lungo per questa uscita.',
    next: 'Accorcialo: il massimo è {most} lettere.',
  },
  'post-text-missing': { why: 'Al post manca il testo.', next: 'Scrivi almeno una frase.' },
  'profile-title-missing': {
    why: 'Il nome del negozio è vuoto.',
    next: 'Scrivi il nome come sta sull’insegna.',
  },
  'profile-title-too-long': {
    why: 'Il nome è troppo lungo: Google ne prende {most} caratteri.',
    next: 'Accorcia il nome: solo quello sull’insegna, senza slogan.',
  },
  'profile-description-too-long': {
    why: 'La descrizione è troppo lunga di {over} caratteri: Google ne prende {most}.',
    next: 'Accorciala e salva di nuovo.',
  },
  'profile-description-link': {
    why: 'Google non prende indirizzi web nella descrizione.',
    next: 'Toglili: il sito ha un campo suo.',
  },
  'profile-phone-missing': {
    why: 'Manca il telefono principale.',
    next: 'Scrivi prima quello, poi gli altri numeri.',
  },
  'profile-phones-too-many': {
    why: 'Google prende al massimo {most} numeri oltre a quello principale.',
    next: 'Togline uno.',
  },
  'profile-category-missing': {
    why: 'Manca la categoria principale.',
    next: 'Cerca che cosa è il negozio e scegli la prima categoria.',
  },
  'profile-categories-too-many': {
    why: 'Google prende al massimo {most} categorie oltre a quella principale.',
    next: 'Tieni quelle che descrivono il negozio intero.',
  },
  'profile-hours-overlap': {
    why: 'Due orari dello stesso giorno si toccano, o uno finisce quando comincia ({day}).',
    next: 'Correggi le ore: ogni apertura comincia dopo che è finita quella prima.',
  },
  'profile-special-hours-alone': {
    why: 'Gli orari dei giorni particolari valgono solo accanto a quelli della settimana.',
    next: 'Scrivi prima gli orari della settimana.',
  },
  'profile-special-day-twice': {
    why: 'Lo stesso giorno c’è due volte ({day}).',
    next: 'Tieni una sola riga per giorno.',
  },
  'profile-service-unnamed': {
    why: 'Un servizio è senza nome.',
    next: 'Scrivi che cosa fai, per esempio «Confezione regalo».',
  },
  'profile-service-too-long': {
    why: '«{name}» è troppo lungo: il nome ha al massimo {most} caratteri, la descrizione {mostText}.',
    next: 'Accorcia e salva di nuovo.',
  },
  'profile-nothing-wanted': {
    why: 'Di questa parte della scheda non è ancora stato detto niente.',
    next: 'Scrivi che cosa deve mostrare Google e salva.',
  },
  'profile-not-in-conflict': {
    why: 'Qui non c’è più niente da scegliere.',
    next: 'La pagina mostra già come sta adesso.',
  },
  'profile-google-silent': {
    why: 'Google non ha risposto ({why}).',
    next: 'Quello che è scritto resta. Riprova fra un momento.',
  },
  'campaign-costs-more': {
    why: 'Fino al nuovo ultimo giorno l’annuncio spenderebbe di più.',
    next: 'Prosegue solo se lo dici tu.',
  },
  'campaign-over-cap': {
    why: 'L’annuncio costerebbe più del tetto che hai fissato.',
    next: 'Abbassa la spesa, o alza il tetto nelle impostazioni.',
  },
  'campaign-over-month-cap': {
    why: 'Così questo mese si potrebbe superare il tetto di spesa per gli annunci.',
    next: 'Abbassa la spesa, metti in pausa un altro annuncio, o alza il tetto del mese nelle impostazioni.',
  },
  'campaign-button-wrong': {
    why: 'Questo pulsante non va con lo scopo dell’annuncio.',
    next: 'Scegli uno dei pulsanti proposti.',
  },
  'campaign-needs-form': {
    why: 'Per raccogliere iscrizioni serve un modulo di Facebook.',
    next: 'Scegli il modulo di un evento.',
  },
  'campaign-needs-link': {
    why: 'Il pulsante «Iscriviti» deve aprire una pagina.',
    next: 'Scrivi l’indirizzo della pagina, che comincia con https://.',
  },
  'campaign-not-changeable': {
    why: 'Questo annuncio non si può cambiare adesso.',
    next: 'Aspetta che sia pronto, oppure fanne una copia.',
  },
  'campaign-budget-below-spent': {
    why: 'L’annuncio ha già speso di più.',
    next: 'Scegli una spesa più alta, oppure mettilo in pausa.',
  },
  'campaign-budget-too-small': {
    why: 'La spesa al giorno è troppo bassa per Facebook.',
    next: 'Alza la spesa al giorno.',
  },
  'campaign-dates-wrong': { why: 'Le date non tornano.', next: 'La fine deve venire dopo l’inizio, e dopo adesso.' },
  'campaign-not-startable': { why: 'L’annuncio non si può avviare adesso.', next: 'Aprilo: dice che cosa manca.' },
  'campaign-needs-phone': {
    why: 'Per «Chiama ora» serve il telefono del negozio.',
    next: 'Scrivilo nelle impostazioni.',
  },
  'campaign-needs-place': {
    why: 'Serve il punto del negozio sulla mappa.',
    next: 'Scrivi indirizzo e coordinate nelle impostazioni.',
  },
  'campaign-needs-payor': {
    why: 'La legge chiede chi paga l’annuncio.',
    next: 'Scrivi il nome legale del negozio nelle impostazioni.',
  },
  'post-title-too-long': {
    why: 'Il titolo è troppo lungo per Google.',
    next: 'Accorcialo: il massimo è {most} lettere.',
  },
  'post-dates-wrong': {
    why: 'Le date del post non tornano.',
    next: 'La fine deve venire dopo l’inizio, e dopo adesso.',
  },
  'post-link-wrong': {
    why: 'Il pulsante del post non ha un indirizzo che funziona.',
    next: 'Scrivi un indirizzo che comincia con https://.',
  },
  'post-picture-not-public': {
    why: 'Google e Instagram non possono raggiungere questa foto.',
    next: 'Scrivi un indirizzo https pubblico, o togli la foto.',
  },
  'post-not-retryable': {
    why: 'Questo post non si può mandare di nuovo.',
    next: 'È già in viaggio o già fuori: guarda il suo stato.',
  },
  'post-not-by-hand': { why: 'Questo post lo pubblica Vetrina.', next: 'Guarda il suo stato: non serve incollarlo.' },
  'post-over': { why: 'Questo post è già finito.', next: 'Fanne uno nuovo.' },
  'post-part-not-changeable': {
    why: 'Su Facebook di un post fuori si cambia solo il testo.',
    next: 'Per cambiare foto o indirizzo toglilo e fanne uno nuovo.',
  },
  'post-not-changeable': {
    why: 'Questo post non si può più cambiare.',
    next: 'Toglilo e fanne uno nuovo con il testo giusto.',
  },
  'post-time-too-far': {
    why: 'Il giorno scelto per il post è troppo lontano.',
    next: 'Scegli un giorno entro un anno.',
  },
  'post-time-past': {
    why: 'Il minuto scelto per il post è già passato.',
    next: 'Scegli un’ora che deve ancora venire, o pubblica adesso.',
  },
  'post-too-many-hashtags': { why: 'Ci sono troppi hashtag per Instagram.', next: 'Lasciane al massimo {most}.' },
  'post-picture-too-large': {
    why: 'La foto è troppo pesante.',
    next: 'Il massimo è 5 MB: salvala più piccola e riprova.',
  },
  'post-picture-unreadable': { why: 'La foto non si legge.', next: 'Scegli una foto JPEG o PNG.' },
  'post-picture-not-jpeg': { why: 'Instagram prende solo foto JPEG.', next: 'Scegli una foto che finisce con .jpg.' },
  'post-picture-missing': {
    why: 'Su Instagram un post ha sempre una foto.',
    next: 'Aggiungi una foto, o scrivi il suo indirizzo.',
  },
  'review-answer-empty': { why: 'Alla risposta manca il testo.', next: 'Scrivi almeno una frase.' },
  'review-answer-too-long': {
    why: 'La risposta è troppo lunga per Google.',
    next: 'Accorciala: lo spazio è di {most} byte, e una lettera accentata ne occupa due.',
  },
  'review-answer-missing': {
    why: 'Sotto questa recensione non c’è una risposta.',
    next: 'Guarda la recensione su Google: forse è già stata tolta.',
  },
  'review-gone': {
    why: 'Google non mostra più questa recensione.',
    next: 'Non c’è niente da fare: chi l’ha scritta o Google l’ha tolta.',
  },
  'campaign-link-wrong': {
    why: 'L’indirizzo della pagina non va bene.',
    next: 'Scrivi un indirizzo che comincia con https://, anche nelle impostazioni del negozio.',
  },
  'campaign-picture-unreadable': { why: 'La foto non si legge.', next: 'Scegli una foto JPEG o PNG.' },
  'lead-form-needs-privacy-page': {
    why: 'Facebook chiede l’indirizzo pubblico della tua pagina sulla privacy, e qui manca.',
    next: 'Scrivilo in Impostazioni, alla voce “Indirizzo della pagina sulla privacy”: deve cominciare con https:// e aprirsi da ogni telefono.',
  },
  'lead-form-not-there': {
    why: 'Il modulo non è ancora su Facebook.',
    next: 'Aspetta che sia attivo, poi riprova.',
  },
  'leads-not-pulled': {
    why: 'Facebook non ha dato i contatti adesso.',
    next: 'Niente è andato perso: Vetrina riprova da sola. Se continua, guarda in Canali che cosa manca.',
  },
  'google-form-not-read': {
    why: 'Google non ha dato le risposte adesso.',
    next: 'Niente è andato perso: Vetrina riprova da sola. Il motivo è scritto accanto al modulo.',
  },
  'guest-file-lacks': {
    why: 'Del file non si sa ancora abbastanza: serve il nome, e un telefono o una mail.',
    next: 'Indica quali colonne sono. Se una colonna dice chi vuole altri inviti, scrivi anche la frase che hanno letto, oppure lasciala fuori.',
  },
  'leads-file-unknown': {
    why: 'In questo file non ci sono contatti di Facebook.',
    next: 'Scarica i contatti dal Centro contatti di Facebook e scegli quel file: ha le colonne created_time, full_name, email o phone_number.',
  },
} as const satisfies Partial<Record<RefusalCode, RefusalText>>;
