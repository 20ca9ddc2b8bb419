package org.chengxin.evidencelog;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A disk whose power is cut before a counted operation. It remembers what was synced: afterwards {@link #restore} writes
 * what a machine would find, with every unsynced byte and name lost or, by chance, kept.
 */
public final class PowerCutOperations extends DelegatingOperations {
    /** A file's content apart from its name. */
    private static final class Content {
        private byte[] synced = new byte[0];
        private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    }

    private final int cutAt;
    private int count;
    private final Map<Path, Content> names = new HashMap<>();
    private final Map<Path, Content> syncedNames = new HashMap<>();
    private final Set<Path> folders = new HashSet<>();
    private final Set<Path> syncedFolders = new HashSet<>();

    public PowerCutOperations(int cutAt) {
        this.cutAt = cutAt;
    }

    public boolean reached() {
        return count > cutAt;
    }

    @Override
    public Output create(Path file) throws IOException {
        tick();
        Output output = super.create(file);
        Content content = names.computeIfAbsent(file, name -> new Content());
        content.written.reset();
        Content known = content;
        return new Output() {
            @Override
            public void write(ByteBuffer bytes) throws IOException {
                tick();
                byte[] copy = new byte[bytes.remaining()];
                bytes.duplicate().get(copy);
                output.write(bytes);
                known.written.writeBytes(copy);
            }

            @Override
            public void sync() throws IOException {
                tick();
                known.synced = known.written.toByteArray();
            }

            @Override
            public void close() throws IOException {
                output.close();
            }
        };
    }

    @Override
    public void rename(Path source, Path target) throws IOException {
        tick();
        super.rename(source, target);
        names.put(target, Objects.requireNonNull(names.remove(source), "unknown file"));
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        tick();
        syncedNames.keySet().removeIf(file -> directory.equals(file.getParent()) && !names.containsKey(file));
        names.forEach((file, content) -> {
            if (directory.equals(file.getParent())) {
                syncedNames.put(file, content);
            }
        });
        folders.stream().filter(folder -> directory.equals(folder.getParent())).forEach(syncedFolders::add);
    }

    @Override
    public void createDirectory(Path directory) throws IOException {
        tick();
        super.createDirectory(directory);
        folders.add(directory);
    }

    @Override
    public void delete(Path file) throws IOException {
        tick();
        super.delete(file);
        names.remove(file);
        folders.remove(file);
    }

    /** Puts under {@code target} what survived under {@code base}; without chance, only what was synced did. */
    public void restore(Path base, Path target, @Nullable Random chance) throws IOException {
        Set<Path> all = new HashSet<>(names.keySet());
        all.addAll(syncedNames.keySet());
        for (Path file : all) {
            boolean kept = chance != null && chance.nextBoolean();
            Content content = kept ? names.get(file) : syncedNames.get(file);
            if (content != null && hasFolders(base, file, chance)) {
                Path copy = target.resolve(base.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.write(copy, survived(content, chance));
            }
        }
        for (Path folder : syncedFolders) {
            Files.createDirectories(target.resolve(base.relativize(folder).toString()));
        }
    }

    private boolean hasFolders(Path base, Path file, @Nullable Random chance) {
        Path folder = file.getParent();
        while (folder != null && !folder.equals(base)) {
            boolean there = syncedFolders.contains(folder) || chance != null && folders.contains(folder);
            if (!there) {
                return false;
            }
            folder = folder.getParent();
        }
        return true;
    }

    private static byte[] survived(Content content, @Nullable Random chance) {
        byte[] written = content.written.toByteArray();
        boolean grown = written.length > content.synced.length
                && Arrays.equals(content.synced, Arrays.copyOf(written, content.synced.length));
        if (chance == null || !grown) {
            return content.synced;
        }
        int length = content.synced.length + chance.nextInt(written.length - content.synced.length + 1);
        return Arrays.copyOf(written, length);
    }

    private void tick() throws IOException {
        if (count++ >= cutAt) {
            throw new IOException("the power is off");
        }
    }
}
