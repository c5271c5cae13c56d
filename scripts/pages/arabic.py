"""Pages in Arabic: what stands around their text, in the words of the navigation of mkdocs.yml."""

import re

# titles of mkdocs.yml, of sections and of pages
NAVIGATION = {
    "Overview": "نظرة عامة",
    "Tutorial": "درس عملي",
    "From an empty folder to a dossier": "الدرس بالإنكليزية",
    "How to": "كيف",
    "Find your task": "جد مهمتك",
    "Install": "التثبيت",
    "Add to a case, search, decide": "أضف إلى قضية وابحث وقرر",
    "Add files of any format": "أضف ملفات بأي صيغة",
    "Compare accounts": "قارن الروايات",
    "Find the same scenario": "جد السيناريو نفسه",
    "Weigh explanations": "وازن بين التفسيرات",
    "Check what does not fit": "تفقّد ما لا يستقيم",
    "Work in the browser": "اعمل في المتصفح",
    "Write a dossier": "اكتب ملفاً",
    "Export": "صدّر",
    "Use another reader": "استعمل قارئاً آخر",
    "Read by the million": "اقرأ بالملايين",
    "Score your own annotations": "قِس على توصيفاتك",
    "Method": "المنهج",
    "How it reads, and where it ends": "كيف يقرأ وأين يقف",
    "How well it reads": "مدى دقة القراءة",
    "What it withstands": "ما يصمد أمامه",
    "What it costs, beside others": "كلفته إلى جانب غيره",
    "What it costs by the million": "كلفته بالملايين",
    "Ethics and safety": "الأخلاقيات والسلامة",
    "The corpus": "المدوّنة",
    "Datasheet": "بطاقة البيانات",
    "Sets to compare": "مجموعات للمقارنة",
    "Annotating": "التوصيف",
    "Reference": "المرجع",
    "Records": "السجلات",
    "Schema": "المخطط",
    "Commands": "الأوامر",
    "Python": "بايثون",
    "Lexicon": "المعجم",
    "Glossary": "المصطلحات",
    "Extending": "التوسيع",
    "Add a cue, a place, a scenario, a language": "أضف لفظاً أو مكاناً أو سيناريو أو لغة",
    "How the code is laid out": "بنية الشيفرة",
    "Contributing": "المساهمة",
    "Project": "المشروع",
    "Changes": "التغييرات",
    "Security": "الأمن",
    "Licences": "الرخص",
    "Riwaya": "رواية",
}
_TITLE = re.compile(r'(<span class="md-ellipsis">\s*|<div class="md-ellipsis">\s*)([^<>]+?)(\s*</(?:span|div)>)')
_BARE = re.compile(r"(>\s*)(Riwaya)(\s*<)")
_LABEL = re.compile(r'((?:aria-label|title)="(?:[^":]+: )?)([^":]+)(")')


def in_arabic(page: str) -> str:
    """Return a page of the site with its navigation, its labels and its footer in Arabic."""
    for around in (_TITLE, _BARE, _LABEL):
        page = around.sub(lambda found: found[1] + NAVIGATION.get(found[2], found[2]) + found[3], page)
    return page
