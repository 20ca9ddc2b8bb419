package org.chengxin.fuzz;

import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the server maps, found from the mapping itself, so that a new one is taken in unasked. */
final class Inlets {

    /** @param fields names of the query and of the form; those of a body for the members of its JSON */
    record Inlet(String method, String path, List<String> fields, boolean json) {}

    private Inlets() {}

    static List<Inlet> of(RequestMappingHandlerMapping mapping) {
        List<Inlet> inlets = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            TreeSet<String> fields = new TreeSet<>();
            boolean json = false;
            for (Parameter parameter : handler.getMethod().getParameters()) {
                RequestParam named = parameter.getAnnotation(RequestParam.class);
                if (named != null) {
                    fields.add(named.name().isEmpty() ? named.value() : named.name());
                }
                if (parameter.isAnnotationPresent(RequestBody.class)) {
                    json = true;
                    if (parameter.getType().isRecord()) {
                        Arrays.stream(parameter.getType().getRecordComponents())
                                .forEach(component -> fields.add(component.getName()));
                    }
                }
            }
            fields.remove("");
            for (String path : paths(info)) {
                List<String> methods = info.getMethodsCondition().getMethods().stream()
                        .map(Enum::name)
                        .toList();
                for (String method : methods.isEmpty() ? List.of("GET", "POST") : methods) {
                    inlets.add(new Inlet(method, path, List.copyOf(fields), json || path.startsWith("/api/")));
                }
            }
        });
        // the order of a map would make a seed mean something else in each run
        inlets.sort(Comparator.comparing(Inlet::path).thenComparing(Inlet::method));
        return inlets;
    }

    private static TreeSet<String> paths(RequestMappingInfo info) {
        return new TreeSet<>(
                Objects.requireNonNull(info.getPathPatternsCondition()).getPatternValues());
    }
}
