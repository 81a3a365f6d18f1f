import { catalogue } from "@zhurnal/shared/i18n/messages";

export const signInMessages = catalogue(
  {
    title: "Вход в журнал",
    lead: "Для учителей, учеников и родителей",
    username: "Имя пользователя",
    password: "Пароль",
    submit: "Войти",
    required: "Заполните поле",
    wrong: "Имя или пароль не подходят. Проверьте раскладку и Caps Lock.",
    tooMany: "Слишком много попыток. Подождите несколько минут.",
    unreachable: "Сервер не отвечает. Попробуйте ещё раз чуть позже.",
    demo: "Демонстрация: войдите одним нажатием",
    demoText: "Школы, люди и отметки здесь вымышлены.",
  },
  {
    title: "Sign in to the journal",
    lead: "For teachers, students and parents",
    username: "User name",
    password: "Password",
    submit: "Sign in",
    required: "Fill in this field",
    wrong: "This name and password do not match. Check the keyboard layout and Caps Lock.",
    tooMany: "Too many attempts. Wait a few minutes.",
    unreachable: "The server does not answer. Try again a little later.",
    demo: "Demonstration: sign in with one click",
    demoText: "The schools, people and marks here are invented.",
  },
);
