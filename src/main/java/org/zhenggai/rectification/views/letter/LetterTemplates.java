package org.zhenggai.rectification.views.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.zhenggai.rectification.casework.document.DocumentKind;
import org.zhenggai.rectification.views.letter.word.Fonts;
import org.zhenggai.rectification.views.letter.word.TemplateRefusedException;
import org.zhenggai.rectification.views.letter.word.WordTemplate;

/** The Word templates by kind: the office's own where its folder has one, ours otherwise. All are read and checked at start. */
@Component
class LetterTemplates {

    private static final Logger LOG = LoggerFactory.getLogger(LetterTemplates.class);

    private final Map<DocumentKind, WordTemplate> templates = new EnumMap<>(DocumentKind.class);
    private volatile Map<String, Boolean> fonts = Map.of();

    LetterTemplates(LetterSettings settings) {
        Path folder = settings.templates();
        if (folder != null && folder.toString().isBlank()) {
            folder = null;
        }
        checkNames(folder, Stream.of(DocumentKind.values()).map(LetterTemplates::names).flatMap(List::stream).collect(Collectors.toSet()));
        for (DocumentKind kind : DocumentKind.values()) {
            templates.put(kind, load(folder, kind));
        }
    }

    /**
     * What the office's own file may be called: by the paper's name, as people look for it, or as ours is called in the jar. Ours have
     * names in Latin letters: a build on a machine whose file names know no other left them out without a word.
     */
    private static List<String> names(DocumentKind kind) {
        return List.of(kind.label() + ".docx", file(kind));
    }

    /** E.g. supervision-letter.docx. */
    static String file(DocumentKind kind) {
        return kind.slug() + ".docx";
    }

    static byte[] ours(DocumentKind kind) throws IOException {
        return new ClassPathResource("letters/" + file(kind)).getContentAsByteArray();
    }

    /**
     * The office's own template.
     *
     * @throws TemplateRefusedException when there are two
     */
    static Optional<Path> own(Path folder, DocumentKind kind) {
        List<Path> found = names(kind).stream().flatMap(name -> path(folder, name).stream()).filter(Files::exists).toList();
        if (found.size() > 1) {
            throw new TemplateRefusedException("文书模板目录" + folder + "中" + String.join("和", names(kind)) + "是同一种文书的模板，请只保留一个");
        }
        return found.stream().findFirst();
    }

    /** None where this machine's file names know no Chinese: what lies there under such a name was refused by checkNames. */
    private static Optional<Path> path(Path folder, String name) {
        try {
            return Optional.of(folder.resolve(name));
        } catch (InvalidPathException unwritable) {
            return Optional.empty();
        }
    }

    WordTemplate of(DocumentKind kind) {
        return templates.get(kind);
    }

    /** Fonts of the kind's letters that this machine lacks: what it shows or prints is then set in others. */
    List<String> missingFonts(DocumentKind kind) {
        if (fonts.isEmpty()) {
            Set<String> all = templates.values().stream().flatMap(template -> template.fonts().stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            List<String> missing = Fonts.missing(all);
            fonts = all.stream().collect(Collectors.toMap(font -> font, font -> !missing.contains(font)));
        }
        return of(kind).fonts().stream().filter(font -> !fonts.get(font)).toList();
    }

    /** Listing a machine's fonts takes a while, and nobody waits for it. */
    @EventListener
    void on(ApplicationReadyEvent ready) {
        CompletableFuture<Void> unused = CompletableFuture.runAsync(this::reportFonts);
    }

    private void reportFonts() {
        Set<String> missing = Stream.of(DocumentKind.values()).flatMap(kind -> missingFonts(kind).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        if (!missing.isEmpty()) {
            LOG.warn("文书字体未安装：{}。docx文书仍按规定字体标注，本机生成的PDF和预览将以其他字体代替，请安装后再打印。", String.join("、", missing));
        }
    }

    private static void checkNames(Path folder, Set<String> names) {
        if (folder == null) {
            return;
        }
        if (!Files.isDirectory(folder)) {
            throw new TemplateRefusedException("文书模板目录" + folder + "不存在（设置rectification.letters.templates）");
        }
        try (Stream<Path> files = Files.list(folder)) {
            files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(".docx") && !name.startsWith("~$"))
                    .filter(name -> !names.contains(name)).findFirst().ifPresent(name -> {
                        throw new TemplateRefusedException("文书模板目录" + folder + "中的" + name + "不是任何文书的模板；可用的文件名："
                                + String.join("、", new TreeSet<>(names)) + "（中文文件名读不出来的，请设置环境变量LC_ALL=C.UTF-8后重新启动）");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordTemplate load(Path folder, DocumentKind kind) {
        Optional<Path> own = folder == null ? Optional.empty() : own(folder, kind);
        try {
            byte[] docx = own.isPresent() ? Files.readAllBytes(own.get()) : ours(kind);
            return new WordTemplate(own.map(Path::toString).orElse(kind.label()), docx, LetterFields.of(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
