package org.chengxin.matter.definition.file;

import java.util.Set;
import java.util.SortedMap;
import org.chengxin.matter.definition.DefinitionException;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.rule.ShippedFiles;

/** The files of definitions that come with the program, and the files that they share. */
public final class DefinitionFiles {

    private final SortedMap<String, String> files;
    private final SharedParts shared;

    DefinitionFiles(SortedMap<String, String> files, SharedParts shared) {
        this.files = files;
        this.shared = shared;
    }

    /** Those of {@code rules/matter}, {@code rules/fields.yaml} and {@code rules/fragment}. */
    public static DefinitionFiles shipped() {
        return new DefinitionFiles(
                ShippedFiles.of("matter"),
                SharedParts.of(ShippedFiles.text("fields.yaml"), ShippedFiles.of("fragment")));
    }

    /** File names such as {@code complaint.yaml}. */
    public Set<String> names() {
        return files.keySet();
    }

    /** @throws DefinitionException for an invalid one, with the places, which may be in a shared file */
    public MatterDefinition read(String file) {
        return DefinitionFile.read(text(file), shared);
    }

    /**
     * The text that is sealed and published: the file with the shared fields and fragments that it names, so that it can be read alone.
     *
     * @throws DefinitionException for an invalid one
     */
    public String complete(String file) {
        return DefinitionFile.complete(text(file), shared);
    }

    String text(String file) {
        String text = files.get(file);
        if (text == null) {
            throw new IllegalArgumentException("no file " + file);
        }
        return text;
    }

    SharedParts shared() {
        return shared;
    }
}
