import { catalogue } from "@zhurnal/shared/i18n/messages";

/** Words that signing in and the account page share. */
export const accountMessages = catalogue(
  {
    tooMany: "Слишком много попыток. Подождите несколько минут.",
    unreachable: "Сервер не отвечает. Попробуйте ещё раз чуть позже.",
    newPassword: "Новый пароль",
    newPasswordHint: "Не короче 10 знаков. Несколько слов запомнить легче, чем знаки вперемешку.",
    again: "Новый пароль ещё раз",
    differ: "Пароли не совпадают",
    confirmTitle: "Подтвердите, что это вы",
    confirmText: "Чтобы изменить вход, введите свой пароль.",
    password: "Пароль",
    confirm: "Подтвердить",
    wrongPassword: "Пароль не подходит.",
  },
  {
    tooMany: "Too many attempts. Wait a few minutes.",
    unreachable: "The server does not answer. Try again a little later.",
    newPassword: "New password",
    newPasswordHint: "At least 10 characters. Several words are easier to remember than mixed signs.",
    again: "New password again",
    differ: "The passwords differ",
    confirmTitle: "Confirm that it is you",
    confirmText: "To change how you sign in, enter your password.",
    password: "Password",
    confirm: "Confirm",
    wrongPassword: "This password does not match.",
  },
);
