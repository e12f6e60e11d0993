create schema diagnostics;
grant usage on schema diagnostics to estafeta_app;

-- what a teacher can be good at or find hard: six blocks of six, worded for schools and for kindergartens
create table diagnostics.block (
  code text primary key,
  no int not null constraint block_no_once unique,
  title text not null
);
create table diagnostics.competency (
  code text primary key,
  block text not null references diagnostics.block,
  no int not null,
  text_school text not null,
  text_kindergarten text not null,
  short text not null,
  brief boolean not null,
  constraint competency_no_once unique (block, no)
);
comment on column diagnostics.competency.brief is 'asked in the form of twelve';

-- how hard it is: in the words of the teacher and of the one who looks from aside
create table diagnostics.level (
  value int primary key check (value between 0 and 3),
  own_words text not null,
  hint text not null,
  others_words text not null
);

create table diagnostics.difficulty (
  person uuid not null references people.person,
  node uuid not null references kernel.node,
  competency text not null references diagnostics.competency,
  source text not null check (source in ('SELF', 'MENTOR', 'CURATOR')),
  noted_on date not null,
  level int references diagnostics.level,
  primary key (person, competency, source, noted_on)
);
comment on column diagnostics.difficulty.level is 'null: there was no occasion yet';
create index difficulty_of_node on diagnostics.difficulty (node);

create table diagnostics.strength (
  person uuid not null references people.person,
  competency text not null references diagnostics.competency,
  node uuid not null references kernel.node,
  noted_on date not null,
  primary key (person, competency)
);
create index strength_of_node on diagnostics.strength (node);

create table diagnostics.wish (
  person uuid not null references people.person,
  about uuid not null references people.person,
  node uuid not null references kernel.node,
  kind text not null check (kind in ('PREFER', 'AVOID')),
  primary key (person, about),
  constraint wish_not_about_oneself check (person <> about)
);
create index wish_about on diagnostics.wish (about);

alter table diagnostics.difficulty enable row level security;
alter table diagnostics.difficulty force row level security;
create policy visible on diagnostics.difficulty using (
  (select kernel.is_system())
  or exists (select from kernel.node n where n.id = node and n.path <@ any(kernel.scopes('diagnostics')))
  or person = any(kernel.companions()));

-- nobody but the one who wishes and the program that matches
alter table diagnostics.wish enable row level security;
alter table diagnostics.wish force row level security;
create policy visible on diagnostics.wish using (
  (select kernel.is_system())
  or person = any(kernel.companions()));

insert into diagnostics.level (value, own_words, hint, others_words) values
  (0, 'Справляюсь уверенно', 'могу подсказать другому', 'Справляется уверенно'),
  (1, 'Бывает непросто, обхожусь без помощи', 'помощь не нужна', 'Бывает непросто, обходится без помощи'),
  (2, 'Часто трудно, нужен совет', 'хватит разговора или примера', 'Часто трудно, нужен совет'),
  (3, 'Пока не получается, нужна помощь', 'хочу, чтобы показали и были рядом', 'Пока не получается, нужна помощь');

insert into diagnostics.block (code, no, title) values
  ('MET', 1, 'Методика'),
  ('SUB', 2, 'Предмет'),
  ('PSY', 3, 'Дети'),
  ('COM', 4, 'Общение'),
  ('DIG', 5, 'Цифра и документы'),
  ('PER', 6, 'Я в профессии');

insert into diagnostics.competency (code, block, no, brief, short, text_school, text_kindergarten) values
  ('MET-1', 'MET', 1, true, 'планирование',
   'Спланировать урок так, чтобы были ясны цель, шаги и проверка понимания',
   'Спланировать занятие так, чтобы были ясны цель, ход и то, что дети унесут с собой'),
  ('MET-2', 'MET', 2, true, 'разный уровень',
   'Подобрать задания разного уровня для сильных и слабых учеников',
   'Подобрать игры и задания для детей с разным темпом развития'),
  ('MET-3', 'MET', 3, false, 'время',
   'Уложиться во время урока и вовремя перейти к следующему этапу',
   'Выдержать время занятия и плавно перейти к следующему режимному моменту'),
  ('MET-4', 'MET', 4, false, 'работа в группах',
   'Организовать работу в парах и группах, чтобы работали все',
   'Организовать работу подгрупп, чтобы каждый ребёнок был занят делом'),
  ('MET-5', 'MET', 5, false, 'оценивание',
   'Оценить работу ученика понятно для него и объяснить отметку',
   'Заметить и описать, чему ребёнок научился, не сравнивая его с другими'),
  ('MET-6', 'MET', 6, false, 'разбор своего урока',
   'Разобрать свой урок после звонка и понять, что менять',
   'Разобрать своё занятие и понять, что изменить в следующий раз'),
  ('SUB-1', 'SUB', 1, true, 'трудные темы',
   'Объяснить простыми словами самые трудные темы курса',
   'Объяснить детям новое простыми словами и через игру'),
  ('SUB-2', 'SUB', 2, false, 'вопросы детей',
   'Ответить на неожиданный вопрос ученика по предмету',
   'Ответить на неожиданное детское «почему»'),
  ('SUB-3', 'SUB', 3, false, 'задания экзаменов · все области',
   'Решить и разобрать задания итоговой аттестации по своему предмету',
   'Вести образовательную работу по всем областям развития, а не только по любимым'),
  ('SUB-4', 'SUB', 4, false, 'олимпиады и проекты',
   'Готовить учеников к олимпиадам и проектам',
   'Готовить детей к конкурсам и детским проектам без натаскивания'),
  ('SUB-5', 'SUB', 5, false, 'связь с жизнью',
   'Показать связь темы с жизнью и с другими предметами',
   'Связать тему недели с тем, что ребёнок видит вокруг'),
  ('SUB-6', 'SUB', 6, true, 'отбор содержания',
   'Выбрать из учебника главное, когда часов не хватает',
   'Выбрать из программы главное для своей возрастной группы'),
  ('PSY-1', 'PSY', 1, true, 'порядок',
   'Удержать внимание и рабочий порядок в классе',
   'Удержать внимание группы и спокойно остановить возню'),
  ('PSY-2', 'PSY', 2, false, 'мотивация',
   'Заинтересовать того, кто ничего не хочет делать',
   'Вовлечь ребёнка, который отказывается от общего дела'),
  ('PSY-3', 'PSY', 3, true, 'ребёнок с ОВЗ',
   'Работать с ребёнком с ОВЗ в общем классе',
   'Работать с ребёнком с ОВЗ в общей группе'),
  ('PSY-4', 'PSY', 4, false, 'конфликты детей',
   'Погасить ссору между учениками',
   'Погасить ссору между детьми и помочь им помириться'),
  ('PSY-5', 'PSY', 5, false, 'тревожные признаки',
   'Заметить, что с ребёнком что-то случилось, и знать, к кому обратиться',
   'Заметить перемену в ребёнке и знать, к кому обратиться'),
  ('PSY-6', 'PSY', 6, false, 'особенности возраста · адаптация детей',
   'Учесть особенности возраста, когда меняются классы в течение дня',
   'Провести адаптацию новых детей в группе'),
  ('COM-1', 'COM', 1, false, 'собрание',
   'Провести родительское собрание',
   'Провести родительское собрание в группе'),
  ('COM-2', 'COM', 2, true, 'трудный родитель',
   'Поговорить с недовольным родителем и остаться спокойным',
   'Поговорить с недовольным родителем у двери группы и остаться спокойным'),
  ('COM-3', 'COM', 3, true, 'просьба о помощи',
   'Попросить помощи у коллег и администрации',
   'Попросить помощи у напарника, специалистов и администрации'),
  ('COM-4', 'COM', 4, false, 'согласие с коллегами',
   'Договориться с коллегами, которые работают в этом же классе',
   'Договориться с напарником и помощником воспитателя об общих правилах'),
  ('COM-5', 'COM', 5, false, 'чат родителей',
   'Вести родительский чат: что писать, когда и чего не писать',
   'Вести чат группы: что писать, когда и чего не писать'),
  ('COM-6', 'COM', 6, false, 'выступление',
   'Выступить перед коллегами: открытый урок, сообщение, педсовет',
   'Выступить перед коллегами: открытый показ, сообщение, педсовет'),
  ('DIG-1', 'DIG', 1, true, 'журнал · табель',
   'Вести электронный журнал вовремя и без ошибок',
   'Вести табель, планирование и другие записи группы вовремя'),
  ('DIG-2', 'DIG', 2, true, 'рабочая программа',
   'Составить рабочую программу и тематическое планирование',
   'Составить календарное планирование группы'),
  ('DIG-3', 'DIG', 3, false, 'интерактивное задание',
   'Сделать интерактивное задание или тест',
   'Сделать картинку, презентацию или ролик для занятия'),
  ('DIG-4', 'DIG', 4, false, 'техника',
   'Пользоваться доской, проектором и школьными системами',
   'Пользоваться техникой группы и системами детского сада'),
  ('DIG-5', 'DIG', 5, false, 'поиск материалов',
   'Находить готовые материалы и проверять, можно ли им верить',
   'Находить готовые материалы и проверять, можно ли им верить'),
  ('DIG-6', 'DIG', 6, false, 'данные детей',
   'Беречь данные детей: фото, списки, пароли',
   'Беречь данные детей: фото в чате, списки, пароли'),
  ('PER-1', 'PER', 1, true, 'время и силы',
   'Успевать всё и не работать каждый вечер',
   'Успевать всё за смену и не уносить работу домой'),
  ('PER-2', 'PER', 2, false, 'усталость',
   'Справляться с усталостью и волнением',
   'Справляться с усталостью и шумом'),
  ('PER-3', 'PER', 3, false, 'порядки организации',
   'Понимать порядки школы: кто за что отвечает и куда идти',
   'Понимать порядки детского сада: кто за что отвечает и куда идти'),
  ('PER-4', 'PER', 4, true, 'свой в коллективе',
   'Чувствовать себя своим в коллективе',
   'Чувствовать себя своим в коллективе'),
  ('PER-5', 'PER', 5, false, 'замечания',
   'Спокойно принимать замечания и чужой взгляд на свой урок',
   'Спокойно принимать замечания и чужой взгляд на свою работу'),
  ('PER-6', 'PER', 6, false, 'куда расти',
   'Видеть, куда расти дальше: аттестация, курсы, конкурсы',
   'Видеть, куда расти дальше: аттестация, курсы, конкурсы');
