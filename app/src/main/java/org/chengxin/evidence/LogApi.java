package org.chengxin.evidence;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengxin.evidencelog.note.VerifierKey;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The log's public files, at the paths of C2SP tlog-tiles; tiles are immutable, the checkpoint is replaced. */
@RestController
@RequestMapping("/log")
class LogApi {

    private static final Pattern TILE =
            Pattern.compile("tile/(entries|0|[1-9]|[1-5][0-9]|6[0-3])(/x[0-9]{3})*/[0-9]{3}(\\.p/[1-9][0-9]{0,2})?");

    private final LogIdentity identity;

    LogApi(LogIdentity identity) {
        this.identity = identity;
    }

    @GetMapping("/checkpoint")
    ResponseEntity<byte[]> checkpoint() throws IOException {
        return file("checkpoint", "text/plain;charset=utf-8", CacheControl.maxAge(Duration.ofSeconds(1)));
    }

    @GetMapping("/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) throws IOException {
        String path = request.getRequestURI().substring("/log/".length());
        return TILE.matcher(path).matches()
                ? file(
                        path,
                        MediaType.APPLICATION_OCTET_STREAM_VALUE,
                        CacheControl.maxAge(Duration.ofDays(365)).immutable())
                : ResponseEntity.notFound().build();
    }

    /** The verifier's trust policy, as a C2SP tlog-policy file. */
    @GetMapping(value = "/policy", produces = "text/plain;charset=utf-8")
    String policy() {
        return identity.policy().toString();
    }

    /** All present and former keys of the log, SM2 included, one vkey a line, former keys last. */
    @GetMapping(value = "/keys", produces = "text/plain;charset=utf-8")
    String keys() {
        return identity.keys().stream().map(VerifierKey::toString).collect(Collectors.joining("\n", "", "\n"));
    }

    private ResponseEntity<byte[]> file(String path, String type, CacheControl cache) throws IOException {
        try {
            return ResponseEntity.ok()
                    .cacheControl(cache)
                    .header("Content-Type", type)
                    .body(Files.readAllBytes(identity.published().resolve(path)));
        } catch (NoSuchFileException missing) {
            return ResponseEntity.notFound().build();
        }
    }
}
