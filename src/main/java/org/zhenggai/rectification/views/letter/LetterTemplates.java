package org.zhenggai.rectification.views.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
        Set<String> names = Stream.of(DocumentKind.values()).map(LetterTemplates::file).collect(Collectors.toSet());
        checkNames(folder, names);
        for (DocumentKind kind : DocumentKind.values()) {
            templates.put(kind, load(folder, kind));
        }
    }

    /** E.g. 督办函.docx: an office finds a template by the paper's name. */
    static String file(DocumentKind kind) {
        return kind.label() + ".docx";
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
                                + String.join("、", new TreeSet<>(names)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static WordTemplate load(Path folder, DocumentKind kind) {
        Path own = folder == null ? null : folder.resolve(file(kind));
        try {
            boolean edited = own != null && Files.exists(own);
            byte[] docx = edited ? Files.readAllBytes(own) : new ClassPathResource("letters/" + file(kind)).getContentAsByteArray();
            return new WordTemplate(edited ? own.toString() : file(kind), docx, LetterFields.of(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
