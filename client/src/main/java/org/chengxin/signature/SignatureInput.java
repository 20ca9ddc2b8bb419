package org.chengxin.signature;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a signature covers, as the field {@code Signature-Input} says (RFC 9421 section 4.1): one signature, in the canonical form of
 * structured fields, its components without parameters.
 *
 * @param label by which the field {@code Signature} names the signature
 * @param components names of the covered components, in order
 * @param parameters the components and parameters as they were written, which are signed too
 */
public record SignatureInput(String label, List<String> components, String parameters) {

    /** Characters; regular expressions need not be asked about more. */
    private static final int LONGEST = 1_000;

    private static final Pattern FORM = Pattern.compile(
            "([a-z][a-z0-9_.-]{0,60})=(\\((\"[a-z0-9@-]+\"(?: \"[a-z0-9@-]+\")*)?\\)(?:;[a-z]+=(?:\"[ !#-\\[\\]-~]*\"|\\d{1,15}))*)");

    /** Reads the field; empty if it is of another form. */
    public static Optional<SignatureInput> read(@Nullable String field) {
        Matcher form = FORM.matcher(field == null ? "" : field.strip());
        if (field == null || field.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        List<String> components = form.group(3) == null
                ? List.of()
                : Stream.of(form.group(3).split(" "))
                        .map(quoted -> quoted.substring(1, quoted.length() - 1))
                        .toList();
        return components.size() == components.stream().distinct().count()
                ? Optional.of(new SignatureInput(form.group(1), components, form.group(2)))
                : Optional.empty();
    }

    /** A text parameter such as {@code keyid}; empty if missing. */
    public Optional<String> text(String name) {
        return found(";" + name + "=\"([^\"]*)\"");
    }

    /** A whole-number parameter such as {@code created}, in seconds since 1970; empty if missing. */
    public Optional<Long> number(String name) {
        return found(";" + name + "=(\\d{1,15})(?=;|$)").map(Long::valueOf);
    }

    private Optional<String> found(String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(parameters.substring(parameters.indexOf(')') + 1));
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /**
     * The text that is signed (section 2.5).
     *
     * @param values the value of a component; null if the message has none
     * @return empty if the message lacks a covered component
     */
    public Optional<String> base(Function<String, @Nullable String> values) {
        StringBuilder base = new StringBuilder();
        for (String component : components) {
            String value = values.apply(component);
            if (value == null || value.indexOf('\n') >= 0) {
                return Optional.empty();
            }
            base.append('"').append(component).append("\": ").append(value).append('\n');
        }
        return Optional.of(
                base.append("\"@signature-params\": ").append(parameters).toString());
    }

    /** The bytes of this signature in the field {@code Signature}; empty if it is not there. */
    public Optional<byte[]> signature(@Nullable String field) {
        return FieldBytes.of(field, label);
    }
}
