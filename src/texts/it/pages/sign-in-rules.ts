/** What the pages say in Italian: why a sign-in ended as it did, and what helps, by the rule that decided. */
import type { signInRules as english } from "../../en/pages/sign-in-rules.ts";
import type { Said } from "../../said.ts";

export const signInRules: Said<typeof english> = {
  "rule.signed_in": "L’accesso è riuscito.",
  "remedy.signed_in": "Non c’è nulla da fare.",
  "rule.second_factor_asked": "Il primo fattore era corretto; il secondo è stato chiesto e non è ancora stato fornito.",
  "remedy.second_factor_asked":
    "Fornire il secondo fattore. Se è perso: un codice di recupero, o un amministratore rimuove il secondo fattore.",
  "rule.password_change_asked": "La password era corretta e va cambiata prima che cominci una sessione.",
  "remedy.password_change_asked": "Scegliere una nuova password al passaggio che la chiede.",
  "rule.unknown_identifier": "In questo dominio non c’è alcun account con questo nome utente o indirizzo.",
  "remedy.unknown_identifier": "Controllare l’ortografia e il dominio; altrimenti registrarsi, o farsi invitare.",
  "rule.no_password": "L’account non ha una password.",
  "remedy.no_password": "Accedere per e-mail o con una passkey, o scegliere una password con il link di reimpostazione.",
  "rule.wrong_password": "La password era sbagliata.",
  "remedy.wrong_password": "Scriverla di nuovo, o reimpostarla per e-mail.",
  "rule.temporary_password_used": "La password provvisoria era già stata usata, o era scaduta.",
  "remedy.temporary_password_used": "Chiederne una nuova, o reimpostare la password per e-mail.",
  "rule.account_locked":
    "Ci sono stati dieci tentativi sbagliati per questo account in un quarto d’ora; per ora non se ne esaminano altri.",
  "remedy.account_locked": "Finisce da sé; aiuta aspettare, o accedere da un browser che ha già fatto l’accesso.",
  "rule.strangers_exhausted":
    "Browser sconosciuti hanno provato cento password sbagliate per questo account; le loro non si esaminano più.",
  "remedy.strangers_exhausted":
    "Accedere da un browser conosciuto, reimpostare la password per e-mail, o farla reimpostare da un amministratore.",
  "rule.device_exhausted":
    "Questo browser conosciuto ha provato dieci password sbagliate in un quarto d’ora; per ora non se ne esaminano altre.",
  "remedy.device_exhausted": "Aspettare un quarto d’ora, o reimpostare la password per e-mail.",
  "rule.network_locked":
    "Da una rete da cui provenivano i tentativi sono falliti cento accessi in un quarto d’ora; per ora da lì non se ne esamina nessuno.",
  "remedy.network_locked": "Accedere da un’altra rete o attendere la fine del blocco.",
  "rule.mailed_codes_locked":
    "Per questo indirizzo sono stati inseriti troppi codici errati; per ora i codici inviati non vengono esaminati.",
  "remedy.mailed_codes_locked": "Seguire il link dell’e-mail, che funziona comunque, o attendere la fine del blocco.",
  "rule.second_factor_locked": "Ci sono stati troppi secondi fattori sbagliati; per ora non se ne esaminano altri.",
  "remedy.second_factor_locked": "Aspettare la fine del blocco, o far rimuovere il secondo fattore da un amministratore.",
  "rule.wrong_totp_code": "La password era corretta; il codice dell’app era sbagliato, o era già stato usato.",
  "remedy.wrong_totp_code": "Controllare l’orologio del dispositivo, aspettare il codice successivo, o usare un codice di recupero.",
  "rule.wrong_recovery_code": "La password era corretta; il codice di recupero era sbagliato, o era già stato usato.",
  "remedy.wrong_recovery_code": "Usare un altro codice di recupero, o far rimuovere il secondo fattore da un amministratore.",
  "rule.invalid_code": "Il codice era sbagliato, era già stato usato, o era scaduto.",
  "remedy.invalid_code": "Chiedere un nuovo codice, e scriverlo nel browser che lo ha chiesto.",
  "rule.invalid_challenge": "Il passaggio era scaduto, era già stato usato, o veniva da un altro browser rispetto all’inizio.",
  "remedy.invalid_challenge": "Ricominciare l’accesso, in un solo browser, entro dieci minuti.",
  "rule.invalid_passkey": "La passkey qui non è conosciuta, non ha verificato il suo utente, o la sua risposta non era valida.",
  "remedy.invalid_passkey": "Usare un’altra passkey o un altro modo, poi registrare una nuova passkey.",
  "rule.invalid_token": "Il link dell’e-mail era scaduto, era già stato usato, o è stato sostituito da uno più recente.",
  "remedy.invalid_token": "Chiedere una nuova e-mail, e usare la più recente.",
  "rule.account_suspended": "L’autenticazione è riuscita, ma un amministratore ha sospeso l’account.",
  "remedy.account_suspended": "Ripristinare l’account quando il motivo non sussiste più.",
  "rule.account_deactivated": "L’autenticazione è riuscita, ma l’account è disattivato.",
  "remedy.account_deactivated": "Un amministratore può ripristinarlo.",
  "rule.account_anonymised": "L’account è stato anonimizzato, e non è più di nessuno.",
  "remedy.account_anonymised": "Registrarsi di nuovo.",
  "rule.account_deletion_due": "L’autenticazione è riuscita, ma l’account sta per essere eliminato.",
  "remedy.account_deletion_due":
    "Il link dell’e-mail al riguardo ripristina l’account; lo può anche un amministratore, fino al giorno dell’eliminazione.",
  "rule.awaiting_approval": "L’autenticazione è riuscita, ma nessuno ha ancora approvato l’account.",
  "remedy.awaiting_approval": "Un amministratore lo approva o lo rifiuta.",
  "rule.sign_up_rejected": "L’autenticazione è riuscita, ma la richiesta dell’account è stata rifiutata.",
  "remedy.sign_up_rejected": "Un amministratore può ancora approvarla.",
  "rule.email_not_verified": "L’autenticazione è riuscita, ma l’indirizzo non è ancora confermato, e questo dominio lo chiede.",
  "remedy.email_not_verified": "Aprire il link dell’e-mail, o chiederne un’altra; anche un amministratore può confermare l’indirizzo.",
  "rule.invited": "L’account è stato creato da un amministratore, e nessuno ha ancora seguito il link dell’e-mail.",
  "remedy.invited": "Seguire il link, o farne inviare uno nuovo da un amministratore reimpostando la password.",
  "rule.password_rejected": "Bisognava scegliere una nuova password, e quella scelta non rispetta le regole.",
  "remedy.password_rejected": "Sceglierne un’altra.",
  "rule.operation_disabled": "Questo modo di accedere è disattivato in questo dominio.",
  "remedy.operation_disabled": "Usare un altro modo, o attivarlo nelle impostazioni.",
  "rule.internal": "L’operazione non è riuscita per un nostro errore.",
  "remedy.internal": "Riprovare; il log del server dice di più, con l’ID della richiesta.",
};
