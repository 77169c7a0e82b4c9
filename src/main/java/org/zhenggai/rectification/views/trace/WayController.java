package org.zhenggai.rectification.views.trace;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhenggai.rectification.casework.finding.CaseAccess;
import org.zhenggai.rectification.ground.refusal.NotFoundException;
import org.zhenggai.rectification.views.trace.process.WayPictures;

/** {@code /api/cases/{number}/way}: which steps a case took, as a list and drawn into the models. For whoever may read the case. */
@RestController
@RequestMapping("/api/cases/{caseNumber}/way")
class WayController {

    private final CaseAccess access;
    private final CaseWay ways;
    private final WayPictures pictures;

    WayController(CaseAccess access, CaseWay ways, WayPictures pictures) {
        this.access = access;
        this.ways = ways;
        this.pictures = pictures;
    }

    @GetMapping
    List<ProcessWay> ofCase(Principal caller, @PathVariable String caseNumber) {
        return ways.of(access.visible(caller.getName(), caseNumber));
    }

    /** The picture of one instance of the case. */
    @GetMapping("/{instance}.svg")
    ResponseEntity<byte[]> picture(Principal caller, @PathVariable String caseNumber, @PathVariable String instance) {
        ProcessWay way = ways.of(access.visible(caller.getName(), caseNumber)).stream().filter(one -> one.instance().equals(instance))
                .findFirst().orElseThrow(() -> new NotFoundException("案件" + caseNumber + "没有这个流程"));
        String svg = pictures.draw(way).orElseThrow(() -> new NotFoundException("这个流程所用的模型版本已不在系统中，无法绘图，请查看环节列表"));
        return ResponseEntity.ok().contentType(MediaType.valueOf("image/svg+xml")).cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox")
                .header("X-Content-Type-Options", "nosniff").body(svg.getBytes(StandardCharsets.UTF_8));
    }
}
