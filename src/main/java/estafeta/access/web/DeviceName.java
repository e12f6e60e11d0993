package estafeta.access.web;

import static estafeta.shell.Text.t;

import java.util.Map;
import java.util.Optional;

/** What a device calls itself, in words its owner knows: «Chrome, Windows». */
final class DeviceName {
    private static final Map<String, String> BROWSERS =
            ordered("Edg", "Edge", "OPR", "Opera", "Firefox", "Firefox", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "Mac", "Linux",
            "Linux");

    private DeviceName() {}

    static String of(String agent) {
        var browser = agent.contains("YaBrowser")
                ? t("Яндекс Браузер")
                : word(BROWSERS, agent).orElseGet(() -> t("Браузер"));
        return browser + ", " + word(SYSTEMS, agent).orElseGet(() -> t("неизвестное устройство"));
    }

    private static Optional<String> word(Map<String, String> known, String agent) {
        return known.entrySet().stream()
                .filter(one -> agent.contains(one.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Map<String, String> ordered(String... pairs) {
        var map = new java.util.LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
