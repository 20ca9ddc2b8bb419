package org.chengxin.document.print;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * TrueType fonts for PDFs: a Chinese one, and a companion if that lacks letters, digits, quotes and dashes (as Debian's Droid
 * Sans Fallback). Searched once, on first use.
 */
@Component
public class PaperFonts {

    private static final Logger LOG = LoggerFactory.getLogger(PaperFonts.class);
    private static final String CHINESE = "诚信受理通知书市场监督管理局年月日号〔〕，。：；（）《》、";
    private static final String LATIN = "AZaz0189 .,:;-–—“”‘’/%()";
    private static final int MOST_FILES = 2_000;
    private static final int MOST_OPENED = 200;

    /** Preferred order for official papers; any other font comes after these. */
    private static final List<String> PREFERRED = List.of(
            "simfang",
            "fangsong",
            "stfangso",
            "notoserifsc",
            "notosanssc",
            "sourcehan",
            "droidsansfallback",
            "dejavusans.",
            "liberationserif-regular",
            "liberationsans-regular");

    private final List<Path> configured;
    private final List<Path> folders;
    private @Nullable Optional<FontPair> found;

    @org.springframework.beans.factory.annotation.Autowired
    PaperFonts(@Value("${chengxin.papers.font:}") List<Path> configured) {
        this(configured, systemFolders());
    }

    PaperFonts(List<Path> configured, List<Path> folders) {
        this.configured = configured;
        this.folders = folders;
    }

    /** Empty if this machine has no Chinese TrueType font. */
    public synchronized Optional<FontPair> find() {
        if (found == null) {
            found = search();
            if (found.isEmpty()) {
                LOG.warn("no TrueType font for Chinese was found: papers are offered as .docx only");
            }
        }
        return found;
    }

    private Optional<FontPair> search() {
        Glyphs chinese = null;
        Glyphs latin = null;
        int opened = 0;
        for (Path file : candidates()) {
            if (++opened > MOST_OPENED || chinese != null && (latin != null || chinese.haveAll(LATIN))) {
                break;
            }
            Glyphs font = Glyphs.read(file).orElse(null);
            if (font != null && chinese == null && font.haveAll(CHINESE)) {
                chinese = font;
            } else if (font != null && latin == null && font.haveAll(LATIN)) {
                latin = font;
            }
        }
        Glyphs beside = chinese != null && chinese.haveAll(LATIN) ? chinese : latin;
        return chinese == null || beside == null ? Optional.empty() : Optional.of(new FontPair(chinese, beside));
    }

    private List<Path> candidates() {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> walk = Files.walk(folder, 5)) {
                    walk.filter(file -> name(file).endsWith(".ttf"))
                            .limit(MOST_FILES)
                            .forEach(files::add);
                } catch (IOException | java.io.UncheckedIOException unreadable) {
                    LOG.warn("fonts in {} cannot be read: {}", folder, unreadable.toString());
                }
            }
        }
        files.sort(Comparator.comparingInt(PaperFonts::preference).thenComparing(Path::toString));
        List<Path> all = new ArrayList<>(configured);
        all.addAll(files);
        return all;
    }

    private static int preference(Path file) {
        for (int place = 0; place < PREFERRED.size(); place++) {
            if (name(file).startsWith(PREFERRED.get(place))) {
                return place;
            }
        }
        return PREFERRED.size();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    private static List<Path> systemFolders() {
        String home = System.getProperty("user.home", "/");
        return List.of(
                Path.of("/usr/share/fonts"),
                Path.of("/usr/local/share/fonts"),
                Path.of(home, ".fonts"),
                Path.of(home, ".local", "share", "fonts"),
                Path.of("/Library/Fonts"),
                Path.of("/System/Library/Fonts"),
                Path.of("C:\\Windows\\Fonts"));
    }
}
