/** Les problèmes en français : how the pages say each problem in French. */
import type { FaultTexts, FieldErrorTexts, ProblemTexts } from "../keys.ts";

export const problems: ProblemTexts = {
  invalid_request: "Quelque chose dans le formulaire n’est pas encore juste.",
  captcha_required: "Montrez que vous êtes une personne, puis envoyez de nouveau le formulaire.",
  unauthenticated: "Connectez-vous d’abord.",
  forbidden: "Vous n’en avez pas le droit.",
  reauthentication_required: "Prouvez encore une fois que c’est vous.",
  second_factor_required: "Configurez d’abord un second facteur.",
  email_not_verified: "Confirmez d’abord votre adresse e-mail. Le lien est dans le message que nous vous avons envoyé.",
  operation_disabled: "Cette fonction est désactivée ici.",
  not_found: "Il n’y a rien à cette adresse.",
  method_not_allowed: "Cette page ne se demande pas ainsi.",
  payload_too_large: "Le formulaire est trop grand.",
  unsupported_media_type: "Le formulaire est arrivé dans un format que cette page n’accepte pas.",
  rate_limited: "C’était trop souvent. Attendez {wait}, puis réessayez.",
  internal: "Une erreur s’est produite chez nous. Rien n’est perdu ; réessayez.",
  unavailable: "Cela ne marche pas pour l’instant. Réessayez dans un moment.",
  sign_up_closed: "Aucun nouveau compte n’est ouvert ici pour le moment.",
  username_taken: "Ce nom d’utilisateur est pris. Choisissez-en un autre.",
  password_rejected: "Choisissez un autre mot de passe.",
  invalid_token: "Ce lien a expiré ou a déjà servi.",
  invalid_credentials: "Le nom ou le mot de passe est faux.",
  invalid_code: "Le code est faux ou a déjà servi.",
  invalid_challenge: "Cette étape a expiré. Recommencez.",
  nothing_to_activate: "La configuration a pris trop de temps. Recommencez.",
  invalid_passkey: "Cette clé d’accès n’est pas connue ici, ou sa réponse n’est pas valable. Réessayez.",
  wrong_password: "Ce n’est pas le bon mot de passe.",
  already_verified: "Votre adresse est déjà confirmée.",
  password_already_set: "Ce compte a un mot de passe. Réinitialisez-le si vous ne le connaissez pas.",
  address_in_use:
    "Cette adresse appartient désormais à un autre compte ; elle ne peut donc pas être rendue. Adressez-vous à votre administrateur.",
  account_suspended: "Ce compte est suspendu. Adressez-vous à votre administrateur.",
  account_deactivated: "Ce compte est désactivé.",
  account_deletion_due: "Ce compte va être supprimé. Le message à ce sujet dit comment le garder.",
  awaiting_approval: "Un administrateur doit encore approuver ce compte. Nous vous écrivons dès que c’est fait.",
  already_decided: "Cette demande a déjà été traitée.",
  realm_exists: "Il existe déjà un domaine de ce nom.",
  host_taken: "Cet hôte mène déjà à un autre domaine.",
  realm_active: "Désactivez le domaine avant de le supprimer.",
  sign_up_rejected: "La demande pour ce compte a été refusée.",
};

export const faults: FaultTexts = {
  not_found: "Il n’y a rien ici",
  forbidden: "Accès refusé",
  unavailable: "Fermé pour un instant",
  internal: "Une erreur s’est produite",
  other: "Cela n’a pas marché",
};

export const fieldErrors: FieldErrorTexts = {
  invalid_text: "Ce champ contient un caractère qui n’est pas permis.",
  too_small: "C’est trop court.",
  too_big: "C’est trop long.",
  invalid_type: "Remplissez ce champ.",
  required: "Remplissez ce champ.",
  invalid_email: "Ce n’est pas une adresse e-mail. Elle devrait ressembler à nom@exemple.org.",
  invalid_username:
    "De 1 à 32 lettres et chiffres, points, traits d’union et tirets bas, en commençant et finissant par une lettre ou un chiffre.",
  invalid_value: "Choisissez une des valeurs.",
  invalid_format: "La forme n’est pas la bonne.",
  password_unchanged: "C’est le mot de passe actuel. Choisissez-en un autre.",
  password_too_short: "Au moins {minLength} caractères.",
  password_too_long: "Au plus {maxLength} caractères.",
  password_common: "Ce mot de passe est parmi les premiers que l’on essaie. Choisissez-en un autre.",
  password_personal: "Ce mot de passe est fait de votre nom, de votre adresse ou du nom de ce service. Choisissez-en un autre.",
};
