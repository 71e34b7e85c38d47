/** What the pages say in French: why a sign-in ended as it did, and what helps, by the rule that decided. */
import type { signInRules as english } from "../../en/pages/sign-in-rules.ts";
import type { Said } from "../../said.ts";

export const signInRules: Said<typeof english> = {
  "rule.signed_in": "La connexion a réussi.",
  "remedy.signed_in": "Il n’y a rien à faire.",
  "rule.second_factor_asked": "Le premier facteur était correct ; le second a été demandé et n’a pas encore été fourni.",
  "remedy.second_factor_asked":
    "Fournir le second facteur. S’il est perdu : un code de secours, ou un administrateur retire le second facteur.",
  "rule.password_change_asked": "Le mot de passe était correct, et doit être changé avant qu’une session commence.",
  "remedy.password_change_asked": "Choisir un nouveau mot de passe à l’étape qui le demande.",
  "rule.unknown_identifier": "Aucun compte n’a ce nom d’utilisateur ou cette adresse dans ce domaine.",
  "remedy.unknown_identifier": "Vérifier l’orthographe et le domaine ; sinon s’inscrire, ou se faire inviter.",
  "rule.no_password": "Le compte n’a pas de mot de passe.",
  "remedy.no_password": "Se connecter par e-mail ou avec une clé d’accès, ou choisir un mot de passe par le lien de réinitialisation.",
  "rule.wrong_password": "Le mot de passe était incorrect.",
  "remedy.wrong_password": "Le taper de nouveau, ou le réinitialiser par e-mail.",
  "rule.temporary_password_used": "Le mot de passe temporaire avait déjà servi, ou avait expiré.",
  "remedy.temporary_password_used": "En demander un nouveau, ou réinitialiser le mot de passe par e-mail.",
  "rule.account_locked":
    "Il y a eu dix tentatives échouées pour ce compte en un quart d’heure ; pour l’instant, aucune autre n’est examinée.",
  "remedy.account_locked": "Le blocage prend fin de lui-même : attendre, ou se connecter depuis un navigateur déjà connu.",
  "rule.strangers_exhausted":
    "Des navigateurs inconnus ont essayé cent mots de passe incorrects pour ce compte ; leurs tentatives ne sont plus examinées.",
  "remedy.strangers_exhausted":
    "Se connecter depuis un navigateur déjà connu, réinitialiser le mot de passe par e-mail, ou laisser un administrateur le faire.",
  "rule.device_exhausted":
    "Ce navigateur connu a essayé dix mots de passe incorrects en un quart d’heure ; pour l’instant, aucun autre n’est examiné.",
  "remedy.device_exhausted": "Attendre un quart d’heure, ou réinitialiser le mot de passe par e-mail.",
  "rule.network_locked":
    "Depuis un réseau d’où venaient les tentatives, cent connexions ont échoué en un quart d’heure ; aucune n’y est examinée pour l’instant.",
  "remedy.network_locked": "Se connecter depuis un autre réseau, ou attendre la fin du blocage.",
  "rule.mailed_codes_locked":
    "Trop de codes incorrects ont été saisis pour cette adresse ; les codes envoyés ne sont pas examinés pour l’instant.",
  "remedy.mailed_codes_locked": "Suivre le lien de l’e-mail, qui fonctionne malgré tout, ou attendre la fin du blocage.",
  "rule.second_factor_locked": "Il y a eu trop de seconds facteurs incorrects ; pour l’instant, aucun autre n’est examiné.",
  "remedy.second_factor_locked": "Attendre la fin du blocage, ou laisser un administrateur retirer le second facteur.",
  "rule.wrong_totp_code": "Le mot de passe était correct ; le code de l’application était incorrect, ou avait déjà servi.",
  "remedy.wrong_totp_code": "Vérifier l’heure de l’appareil, attendre le code suivant, ou utiliser un code de secours.",
  "rule.wrong_recovery_code": "Le mot de passe était correct ; le code de secours était incorrect, ou avait déjà servi.",
  "remedy.wrong_recovery_code": "Utiliser un autre code de secours, ou laisser un administrateur retirer le second facteur.",
  "rule.invalid_code": "Le code était incorrect, avait déjà servi, ou avait expiré.",
  "remedy.invalid_code": "Demander un nouveau code, et le saisir dans le navigateur qui l’a demandé.",
  "rule.invalid_challenge": "L’étape avait expiré, avait déjà servi, ou venait d’un autre navigateur que celui du début.",
  "remedy.invalid_challenge": "Recommencer la connexion, dans un seul navigateur, en moins de dix minutes.",
  "rule.invalid_passkey": "La clé d’accès est inconnue ici, n’a pas vérifié son utilisateur, ou sa réponse n’était pas valable.",
  "remedy.invalid_passkey": "Utiliser une autre clé d’accès ou une autre voie, puis enregistrer une nouvelle clé.",
  "rule.invalid_token": "Le lien envoyé avait expiré, avait déjà servi, ou a été remplacé par un plus récent.",
  "remedy.invalid_token": "Demander un nouvel e-mail, et utiliser le plus récent.",
  "rule.account_suspended": "L’authentification a réussi, mais un administrateur a suspendu le compte.",
  "remedy.account_suspended": "Rétablir le compte quand le motif n’a plus lieu d’être.",
  "rule.account_deactivated": "L’authentification a réussi, mais le compte est désactivé.",
  "remedy.account_deactivated": "Un administrateur peut le rétablir.",
  "rule.account_anonymised": "Le compte a été anonymisé, et n’est plus à personne.",
  "remedy.account_anonymised": "S’inscrire de nouveau.",
  "rule.account_deletion_due": "L’authentification a réussi, mais le compte va être supprimé.",
  "remedy.account_deletion_due":
    "Le lien de l’e-mail à ce sujet rétablit le compte ; un administrateur le peut aussi, jusqu’au jour de la suppression.",
  "rule.awaiting_approval": "L’authentification a réussi, mais personne n’a encore approuvé le compte.",
  "remedy.awaiting_approval": "Un administrateur l’approuve ou le refuse.",
  "rule.sign_up_rejected": "L’authentification a réussi, mais la demande de compte a été refusée.",
  "remedy.sign_up_rejected": "Un administrateur peut l’approuver malgré tout.",
  "rule.email_not_verified": "L’authentification a réussi, mais l’adresse n’est pas encore confirmée, et ce domaine le demande.",
  "remedy.email_not_verified": "Ouvrir le lien de l’e-mail, ou en demander un autre ; un administrateur peut aussi confirmer l’adresse.",
  "rule.invited": "Le compte a été créé par un administrateur, et personne n’a encore suivi le lien de l’e-mail.",
  "remedy.invited": "Suivre le lien, ou laisser un administrateur en envoyer un nouveau en réinitialisant le mot de passe.",
  "rule.password_rejected": "Il fallait choisir un nouveau mot de passe, et celui qui a été choisi ne respecte pas les règles.",
  "remedy.password_rejected": "En choisir un autre.",
  "rule.operation_disabled": "Cette façon de se connecter est désactivée dans ce domaine.",
  "remedy.operation_disabled": "Utiliser une autre façon, ou l’activer dans les réglages.",
  "rule.internal": "L’opération a échoué à cause d’une erreur de notre côté.",
  "remedy.internal": "Réessayer ; les journaux du serveur en disent plus, par l’identifiant de la requête.",
};
