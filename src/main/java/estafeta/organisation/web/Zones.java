package estafeta.organisation.web;

import static estafeta.shell.Text.t;

import estafeta.shell.Option;
import java.util.List;

/** The time zones of the country, as the form of a region offers them. */
final class Zones {
    private Zones() {}

    static List<Option> all() {
        return List.of(
                Option.of("Europe/Kaliningrad", t("Калининград, Москва − 1 час")),
                Option.of("Europe/Moscow", t("Москва")),
                Option.of("Europe/Samara", t("Самара, Москва + 1 час")),
                Option.of("Asia/Yekaterinburg", t("Екатеринбург, Москва + 2 часа")),
                Option.of("Asia/Omsk", t("Омск, Москва + 3 часа")),
                Option.of("Asia/Novosibirsk", t("Новосибирск, Томск, Красноярск, Москва + 4 часа")),
                Option.of("Asia/Irkutsk", t("Иркутск, Москва + 5 часов")),
                Option.of("Asia/Yakutsk", t("Якутск, Чита, Москва + 6 часов")),
                Option.of("Asia/Vladivostok", t("Владивосток, Москва + 7 часов")),
                Option.of("Asia/Magadan", t("Магадан, Москва + 8 часов")),
                Option.of("Asia/Kamchatka", t("Камчатка, Москва + 9 часов")));
    }
}
