package org.chengxin.intake.signature;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.shared.ProblemException;
import org.chengxin.signature.ContentDigest;
import org.chengxin.signature.FileSignature;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v1/reports/signed-files}: a program that takes files from a folder asks whether one is signed as it must be. */
@RestController
class SignedFileApi {

    /** Characters of the name of a file or set. */
    private static final int LONGEST_NAME = 255;

    private final SignedRequests signatures;

    SignedFileApi(SignedRequests signatures) {
        this.signatures = signatures;
    }

    /**
     * A file as it was found, and the signature beside it.
     *
     * @param name without its folder
     * @param digest {@code sha-256=:Base64:} of its content
     * @param input the field {@code Signature-Input}; null if there is no signature
     * @param signature the field {@code Signature}
     * @param set what takes the file, by a name of the caller's; who asks again under the same is answered the same. Null: nobody asks again
     */
    record SignedFile(
            @Nullable String name,
            @Nullable String digest,
            @Nullable String input,
            @Nullable String signature,
            @Nullable String set) {}

    @PostMapping("/api/v1/reports/signed-files")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Check the signature beside a file 核对文件旁的签名",
            description =
                    "204 if it was signed with a good key of the caller's organisation, within seven days, and is used "
                            + "for the first time, or again by the same set; or is not signed, and the organisation has no key "
                            + "由调用单位有效的密钥在 7 日内签名、首次使用或者由同一批次再次使用的，或者本单位没有公钥而文件未签名的，返回 204")
    void require(@RequestBody SignedFile file, @AuthenticationPrincipal Caller caller) {
        String name = Optional.ofNullable(file.name())
                .filter(SignedFileApi::isName)
                .orElseThrow(() -> new ProblemException(SignatureProblem.CONTENT, "name"));
        String set = file.set();
        if (set != null && !isName(set)) {
            throw new ProblemException(SignatureProblem.CONTENT, "set");
        }
        String digest = Optional.ofNullable(file.digest())
                .filter(text -> ContentDigest.read(text).isPresent())
                .orElseThrow(() -> new ProblemException(SignatureProblem.CONTENT, "digest"));
        Map<String, List<String>> fields = Map.of(
                "content-digest", List.of(digest),
                "signature-input", Stream.ofNullable(file.input()).toList(),
                "signature", Stream.ofNullable(file.signature()).toList());
        signatures.requireFile(Received.file(FileSignature.path(name), fields), caller.organisation(), set);
    }

    private static boolean isName(String text) {
        return !text.isEmpty() && text.length() <= LONGEST_NAME && text.chars().noneMatch(Character::isISOControl);
    }
}
