// Chinese words of the export.

import { code } from './code.ts'
import type { ExportingTexts } from './exporting.en.ts'

export const exportingZh: ExportingTexts = {
  exporting: {
    title: '导出',
    format: '导出内容',
    asLoaded: '按原文件导出',
    bundle: '合并为一个文件',
    zip: '打包为一个 zip',
    graphSvg: '图（SVG）',
    graphPng: '图（PNG）',
    trace: '追踪（Markdown）',
    graphSays: (cards, edges) => `网格的路由，从入口到目标：${cards} 张卡片，${edges} 条连线。`,
    requestSays: (request, verdict) => `请求 ${request}：${verdict}。`,
    pictureHint: '包含完整的图（无论是否折叠）以及当前请求的路径，颜色与屏幕一致。',
    traceHint: '请求、结论以及每一步在文件中的位置。',
    pictureFailed: '浏览器无法绘制这么大的图片。SVG 的内容与之相同。',
    maskSecrets: (n) => `遮盖 ${n} 个 Secret 的数据`,
    checking: '正在检查导出内容',
    faithful: '导出内容可解析回相同的资源。',
    unfaithful: '导出内容无法解析回相同的资源。改为按原文件导出。',
    placeholders: (n) => `其中仍有 ${n} 个占位符：`,
    errors: (n) => `其中仍有 ${n} 个错误：`,
    place: (file, line) => code(`${file}:${line}`),
    download: '下载',
    downloadAnyway: '仍然下载',
    copy: '复制到剪贴板',
    copied: '已复制',
    failed: '无法检查导出内容，因此暂不提供下载。撤销上一次编辑，或重新加载页面。',
  },
}
