package org.chengxin.client;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The file with which the demo lets one in, {@code demo-access.json}; tokens are by kind of reporter ({@code platform},
 * {@code department}, {@code logistics}, {@code agency}, {@code association}).
 */
public record Access(URI url, List<Account> accounts, Map<String, String> tokens) {

    /** One account; its password is not printed. */
    public record Account(String name, String password, String role, String organisation) {
        @Override
        public String toString() {
            return "Account[name=" + name + ", role=" + role + "]";
        }
    }

    @Override
    public String toString() {
        return "Access[url=" + url + ", accounts=" + accounts + ", tokens=" + tokens.keySet() + "]";
    }

    public static Access read(Path file) throws IOException {
        Map<?, ?> object = Json.object(Files.readAllBytes(file));
        String url = Json.text(object, "url");
        if (url == null || !(object.get("tokens") instanceof Map<?, ?> tokens)) {
            throw new IOException(file + ": 不是访问文件，应有 url 与 tokens（no access file: url and tokens expected）");
        }
        Map<String, String> byReporter = new LinkedHashMap<>();
        tokens.forEach((reporter, token) -> byReporter.put(String.valueOf(reporter), String.valueOf(token)));
        return new Access(uri(file, url), accounts(object.get("accounts")), Map.copyOf(byReporter));
    }

    private static URI uri(Path file, String url) throws IOException {
        try {
            return URI.create(url);
        } catch (IllegalArgumentException e) {
            throw new IOException(file + ": url: " + e.getMessage(), e);
        }
    }

    private static List<Account> accounts(@Nullable Object list) {
        List<Account> accounts = new ArrayList<>();
        if (list instanceof List<?> items) {
            for (Object item : items) {
                if (item instanceof Map<?, ?> account) {
                    accounts.add(new Account(
                            text(account, "name"),
                            text(account, "password"),
                            text(account, "role"),
                            text(account, "organisation")));
                }
            }
        }
        return List.copyOf(accounts);
    }

    private static String text(Map<?, ?> object, String name) {
        String value = Json.text(object, name);
        return value == null ? "" : value;
    }
}
