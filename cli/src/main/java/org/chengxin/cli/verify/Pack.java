package org.chengxin.cli.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.chengxin.evidencelog.merkle.Sha256;

/**
 * A court pack 存证包, read as something hostile: few files, short plain names, none twice, and of each no more bytes
 * than its kind can have, whatever the zip says about sizes. Nothing is ever written to disk.
 */
final class Pack {

    private static final int MAXIMUM_FILES = 40;
    private static final long MAXIMUM_BYTES = 32 << 20;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /** The files that are evidence, with the most bytes of each; the others are for reading and prove nothing. */
    private static final Map<String, Integer> LIMITS = Map.of(
            "record.json",
            Limits.RECORD,
            "entry",
            Limits.ENTRY,
            "proof.tlog-proof",
            Limits.PROOF,
            "checkpoint",
            Limits.CHECKPOINT,
            "policy",
            Limits.POLICY,
            "timestamp.tsr",
            Limits.TIME_STAMP,
            PackFiles.MANIFEST,
            Limits.CHECKPOINT);

    private static final List<String> REQUIRED = List.of("entry", "proof.tlog-proof", "checkpoint");

    private Pack() {}

    /** Whether the file begins like a zip. */
    static boolean isPack(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        }
    }

    static Presented read(Path file) throws IOException, UnreadableException {
        if (Files.size(file) > MAXIMUM_BYTES) {
            throw new UnreadableException("the pack is larger than 32 MiB", "存证包超过 32 MiB");
        }
        Map<String, byte[]> found = new HashMap<>();
        Set<String> names = new HashSet<>();
        Map<String, String> digests = new HashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAXIMUM_FILES) {
                throw new UnreadableException("the pack has more than 40 files", "存证包里的文件超过 40 个");
            }
            for (ZipEntry entry : zip.stream().toList()) {
                if (!NAME.matcher(entry.getName()).matches() || !names.add(entry.getName())) {
                    throw new UnreadableException(
                            "the pack has a folder, an odd file name or a name twice", "存证包里有文件夹、异常的文件名或重复的文件名");
                }
                if (LIMITS.containsKey(entry.getName())) {
                    found.put(entry.getName(), content(zip, entry));
                }
            }
            if (found.containsKey(PackFiles.MANIFEST)) {
                for (ZipEntry entry : zip.stream().toList()) {
                    digests.put(entry.getName(), Sha256.hex(content(zip, entry)));
                }
            }
        } catch (IllegalArgumentException | ZipException odd) {
            throw damaged();
        }
        requireEvidence(found.keySet());
        return new Presented(
                found.getOrDefault("proof.tlog-proof", new byte[0]),
                found.getOrDefault("entry", new byte[0]),
                found.get("record.json"),
                found.get("checkpoint"),
                found.get("policy"),
                found.get("timestamp.tsr"),
                new Presented.Packed(found.get(PackFiles.MANIFEST), names, digests));
    }

    private static void requireEvidence(Set<String> found) throws UnreadableException {
        // a pack with masked persons has no record file, and a manifest that names none
        boolean record = found.contains("record.json") || found.contains(PackFiles.MANIFEST);
        if (!record || !found.containsAll(REQUIRED)) {
            throw new UnreadableException(
                    "the pack lacks record.json, entry, proof.tlog-proof or checkpoint", "存证包缺少必需的文件");
        }
    }

    private static byte[] content(ZipFile zip, ZipEntry entry) throws IOException, UnreadableException {
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = Limits.read(in, LIMITS.getOrDefault(entry.getName(), Limits.PAGE), entry.getName());
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        // Java's reader of zip files checks neither
        if (sum.getValue() != entry.getCrc() || bytes.length != entry.getSize()) {
            throw damaged();
        }
        return bytes;
    }

    private static UnreadableException damaged() {
        return new UnreadableException("the zip file is damaged", "压缩包已损坏");
    }
}
