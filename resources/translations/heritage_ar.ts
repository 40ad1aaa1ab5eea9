<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ar" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>Heritage {version}</source>
        <translation>‏Heritage ⁨{version}⁩</translation>
    </message>
    <message>
        <source>About Heritage</source>
        <translation>حول Heritage</translation>
    </message>
    <message>
        <source>A registry of damage to heritage sites, of its sources, and of what repair would take.</source>
        <translation>سجل للأضرار التي تصيب المواقع الأثرية، ولمصادر المعلومات عنها، ولما يتطلبه إصلاحها.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>التراخيص</translation>
    </message>
</context>
<context>
    <name>ActorForm</name>
    <message>
        <source>New person or organisation</source>
        <translation>شخص جديد أو جهة جديدة</translation>
    </message>
    <message>
        <source>Edit person or organisation</source>
        <translation>تعديل الشخص أو الجهة</translation>
    </message>
    <message>
        <source>Save name</source>
        <translation>حفظ الاسم</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>الأدوار</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>From</source>
        <translation>من</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Add a role</source>
        <translation>إضافة دور</translation>
    </message>
    <message>
        <source>Protected: never leaves the registry unredacted</source>
        <translation>اسم محمي: لا يخرج من السجل أبدًا إلا محجوبًا</translation>
    </message>
</context>
<context>
    <name>ActorInput</name>
    <message>
        <source>New name: entered together with this</source>
        <translation>اسم جديد: يُدخَل مع هذه البطاقة</translation>
    </message>
</context>
<context>
    <name>AlikePage</name>
    <message>
        <source>Photos that look alike</source>
        <translation>صور متشابهة</translation>
    </message>
    <message>
        <source>Move this one to the trash</source>
        <translation>نقل هذه إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء الاثنين</translation>
    </message>
    <message>
        <source>{number} of {count}. Both are kept unless you decide otherwise.</source>
        <translation>‏{number} من {count}. تُحفظ الاثنتان ما لم تقرر غير ذلك.</translation>
    </message>
    <message>
        <source>Move this one to the trash: {photo}</source>
        <translation>نقل هذه إلى سلة المحذوفات: ⁨{photo}⁩</translation>
    </message>
    <message>
        <source>Looks like another photo that is kept</source>
        <translation>تشبه صورة أخرى محفوظة</translation>
    </message>
</context>
<context>
    <name>AskBar</name>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>Attach files to the source</source>
        <translation>إرفاق ملفات بالمصدر</translation>
    </message>
    <message>
        <source>Attached to {source}.</source>
        <translation>أُرفق بـ ⁨{source}⁩.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Save a copy that is not encrypted</source>
        <translation>حفظ نسخة غير معمّاة</translation>
    </message>
</context>
<context>
    <name>BackupCare</name>
    <message>
        <source>{done} %</source>
        <translation>{done}٪</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>لا نسخة احتياطية بعد</translation>
    </message>
    <message>
        <source>Looking for backups…</source>
        <translation>جارٍ البحث عن النسخ الاحتياطية…</translation>
    </message>
    <message>
        <source>Folder of the backups</source>
        <translation>مجلد النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>جارٍ إنشاء نسخة احتياطية…</translation>
    </message>
    <message>
        <source>The backup is made and was read through: {folder}</source>
        <translation>أُنشئت النسخة الاحتياطية وقُرئت كاملة: {folder}</translation>
    </message>
    <message>
        <source>Testing a backup…</source>
        <translation>جارٍ اختبار نسخة احتياطية…</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>جارٍ العدّ…</translation>
    </message>
    <message>
        <source>Restoring…</source>
        <translation>جارٍ الاستعادة…</translation>
    </message>
    <message>
        <source>The backup of {when} was restored. What was here before is in the newest backup.</source>
        <translation>استُعيدت النسخة الاحتياطية بتاريخ {when}. ما كان هنا قبلها محفوظ في أحدث نسخة.</translation>
    </message>
    <message>
        <source>Making today’s backup…</source>
        <translation>جارٍ إنشاء نسخة اليوم الاحتياطية…</translation>
    </message>
    <message>
        <source>Today’s backup was not made.</source>
        <translation>لم تُنشأ نسخة اليوم الاحتياطية.</translation>
    </message>
    <message>
        <source>Today’s backup is not whole.</source>
        <translation>نسخة اليوم الاحتياطية غير سليمة.</translation>
    </message>
    <message>
        <source>Close without a backup</source>
        <translation>الإغلاق دون نسخة احتياطية</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
</context>
<context>
    <name>BackupPage</name>
    <message>
        <source>Backups</source>
        <translation>النسخ الاحتياطية</translation>
    </message>
    <message>
        <source>A backup holds the database, every photo and every draft. One is made each day when the window is closed; the last of 7 days, 4 weeks and 12 months stay. A stick or another disk is the best place.</source>
        <translation>تضم النسخة الاحتياطية قاعدة البيانات وكل الصور وكل المسودّات. تُنشأ نسخة كل يوم عند إغلاق النافذة، وتبقى آخر نسخ 7 أيام و4 أسابيع و12 شهرًا. أفضل مكان لها ذاكرة محمولة أو قرص آخر.</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>اختيار مجلد آخر…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>إنشاء نسخة الآن</translation>
    </message>
    <message>
        <source>There is no backup of this registry in this folder.</source>
        <translation>لا توجد في هذا المجلد نسخة احتياطية من هذا السجل.</translation>
    </message>
    <message>
        <source>If this disk fails, everything in it is lost.</source>
        <translation>إذا تعطّل هذا القرص ضاع كل ما فيه.</translation>
    </message>
    <message>
        <source>No backup was tried out yet.</source>
        <translation>لم تُجرَّب أي نسخة احتياطية بعد.</translation>
    </message>
    <message>
        <source>Test one to be sure of it.</source>
        <translation>اختبر واحدة لتتأكد منها.</translation>
    </message>
    <message>
        <source>Not whole: {finding}</source>
        <translation>غير سليمة: {finding}</translation>
    </message>
    <message>
        <source>Missing or altered in the registry itself: {name}</source>
        <translation>مفقود أو متغيّر في السجل نفسه: {name}</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>استعادة…</translation>
    </message>
    <message>
        <source>Restore the backup of {when}</source>
        <translation>استعادة النسخة الاحتياطية بتاريخ {when}</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>اختبار</translation>
    </message>
    <message>
        <source>Test the backup of {when}</source>
        <translation>اختبار النسخة الاحتياطية بتاريخ {when}</translation>
    </message>
    <message>
        <source>made by itself</source>
        <translation>أُنشئت تلقائيًا</translation>
    </message>
    <message>
        <source>made by {name}</source>
        <translation>أنشأها {name}</translation>
    </message>
    <message>
        <source>made before a restore</source>
        <translation>أُنشئت قبل استعادة</translation>
    </message>
    <message>
        <source>not tested</source>
        <translation>لم تُختبر</translation>
    </message>
    <message>
        <source>made before a repair</source>
        <translation>أُنشئت قبل إصلاح</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Last good restore test: {when}</source>
        <translation>آخر اختبار استعادة ناجح: {when}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this notice</source>
        <translation>إغلاق هذا التنبيه</translation>
    </message>
</context>
<context>
    <name>BatchNotice</name>
    <message>
        <source>Stopped. {added} photos were added, {left} were not.</source>
        <translation>أُوقف العمل. الصور المضافة: {added}، غير المضافة: {left}.</translation>
    </message>
    <message>
        <source>No photo was added.</source>
        <translation>لم تُضَف أي صورة.</translation>
    </message>
    <message>
        <source>“{name}” could not be added.</source>
        <translation>لم تمكن إضافة «⁨{name}⁩».</translation>
    </message>
    <message>
        <source>already at {where}, in the trash</source>
        <translation>موجودة من قبل في ⁨{where}⁩، في سلة المحذوفات</translation>
    </message>
    <message>
        <source>already at {where}</source>
        <translation>موجودة من قبل في ⁨{where}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were here already.</source>
        <translation>
            <numerusform>لا صور كانت هنا.</numerusform>
            <numerusform>صورة واحدة كانت هنا.</numerusform>
            <numerusform>صورتان كانتا هنا.</numerusform>
            <numerusform>%Ln صور كانت هنا.</numerusform>
            <numerusform>%Ln صورة كانت هنا.</numerusform>
            <numerusform>%Ln صورة كانت هنا.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 cannot be shown whole.</source>
        <translation>صورة واحدة لا يمكن عرضها كاملة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be shown whole.</source>
        <translation>
            <numerusform>كل الصور تُعرض كاملة.</numerusform>
            <numerusform>صورة واحدة لا يمكن عرضها كاملة.</numerusform>
            <numerusform>صورتان لا يمكن عرضهما كاملتين.</numerusform>
            <numerusform>%Ln صور لا يمكن عرضها كاملة.</numerusform>
            <numerusform>%Ln صورة لا يمكن عرضها كاملة.</numerusform>
            <numerusform>%Ln صورة لا يمكن عرضها كاملة.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 looks like another.</source>
        <translation>صورة واحدة تشبه أخرى.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln look like others.</source>
        <translation>
            <numerusform>لا صور تشبه غيرها.</numerusform>
            <numerusform>صورة واحدة تشبه أخرى.</numerusform>
            <numerusform>صورتان تشبهان غيرهما.</numerusform>
            <numerusform>%Ln صور تشبه غيرها.</numerusform>
            <numerusform>%Ln صورة تشبه غيرها.</numerusform>
            <numerusform>%Ln صورة تشبه غيرها.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Look at them</source>
        <translation>عرضها</translation>
    </message>
    <message>
        <source>A photo says where it was taken: {point}. The site has no position yet.</source>
        <translation>صورة تذكر مكان التقاطها: ⁨{point}⁩. لا موضع للموقع بعد.</translation>
    </message>
    <message>
        <source>Use it for the site</source>
        <translation>استخدامه للموقع</translation>
    </message>
    <message>
        <source>A photo says when it was taken: {date}. The report has no day of the visit yet.</source>
        <translation>صورة تذكر تاريخ التقاطها: ⁨{date}⁩. لا تاريخ معاينة في التقرير بعد.</translation>
    </message>
    <message>
        <source>Use it for the report</source>
        <translation>استخدامه للتقرير</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>تركه</translation>
    </message>
    <message>
        <source>Filled in from the photo.</source>
        <translation>عُبّئ من الصورة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{number} MB</source>
        <translation>‏{number} م.ب</translation>
    </message>
    <message>
        <source>{number} kB</source>
        <translation>‏{number} ك.ب</translation>
    </message>
</context>
<context>
    <name>BatchPage</name>
    <message>
        <source>Photos that were added</source>
        <translation>الصور المضافة</translation>
    </message>
    <message>
        <source>Could not be added</source>
        <translation>تعذّرت إضافتها</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>كانت هنا من قبل</translation>
    </message>
    <message>
        <source>Added, and cannot be shown whole</source>
        <translation>أُضيفت ولا يمكن عرضها كاملة</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>{sites} chosen</source>
        <translation>المختار: {sites}</translation>
    </message>
    <message>
        <source>All that the list finds</source>
        <translation>كل ما تجده القائمة</translation>
    </message>
    <message>
        <source>All sites of the registry</source>
        <translation>كل مواقع السجل</translation>
    </message>
    <message>
        <source>Moving sites to the trash…</source>
        <translation>جارٍ نقل المواقع إلى سلة المحذوفات…</translation>
    </message>
    <message>
        <source>Changing sites…</source>
        <translation>جارٍ تغيير المواقع…</translation>
    </message>
    <message>
        <source>{percent} % done</source>
        <translation>أُنجز {percent} ٪</translation>
    </message>
    <message>
        <source>{sites} were changed.</source>
        <translation>تغيّر: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>{sites} were moved to the trash.</source>
        <translation>نُقل إلى سلة المحذوفات: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>Stayed as they are: {sites}.</source>
        <translation>بقي كما هو: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Sites that stayed as they are</source>
        <translation>مواقع بقيت كما هي</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>BulkPage</name>
    <message>
        <source>Change several sites</source>
        <translation>تغيير عدة مواقع</translation>
    </message>
    <message>
        <source>Change the sites</source>
        <translation>تغيير المواقع</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>أي المواقع</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>ما الذي يتغيّر</translation>
    </message>
    <message>
        <source>Move to the trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>What is set</source>
        <translation>ما الذي يُحدَّد</translation>
    </message>
    <message>
        <source>Why, for the history</source>
        <translation>السبب، للسجل الزمني</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>المدينة أو القرية</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>المالك أو القيّم</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يمكنه الاطلاع</translation>
    </message>
    <message>
        <source>Months between visits</source>
        <translation>عدد الأشهر بين الزيارات</translation>
    </message>
    <message>
        <source>A note to add</source>
        <translation>ملاحظة تُضاف</translation>
    </message>
    <message>
        <source>A tag to add</source>
        <translation>وسم يُضاف</translation>
    </message>
    <message>
        <source>A tag to remove</source>
        <translation>وسم يُزال</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>ما الذي يحدث</translation>
    </message>
    <message>
        <source>It is one step in the history, with your name and the reason, and one Undo takes it all back.</source>
        <translation>إنها خطوة واحدة في السجل الزمني، باسمك وبالسبب، وتراجع واحد يعيد كل شيء.</translation>
    </message>
    <message>
        <source>Enter why these sites go to the trash.</source>
        <translation>أدخل سبب نقل هذه المواقع إلى سلة المحذوفات.</translation>
    </message>
    <message>
        <source>Enter the new value.</source>
        <translation>أدخل القيمة الجديدة.</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>جارٍ الفحص…</translation>
    </message>
    <message>
        <source>Checking {done} of {total}…</source>
        <translation>جارٍ الفحص: {done} من {total}…</translation>
    </message>
    <message>
        <source>{sites} will change.</source>
        <translation>سيتغيّر: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>{sites} will go to the trash.</source>
        <translation>سيُنقل إلى سلة المحذوفات: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>Say so already: {sites}.</source>
        <translation>كذلك أصلًا: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>Cannot, and stay as they are: {sites}.</source>
        <translation>لا يمكن تغييره ويبقى كما هو: ⁨{sites}⁩.</translation>
    </message>
    <message>
        <source>Move {sites} to the trash</source>
        <translation>نقل ⁨{sites}⁩ إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Change {sites}</source>
        <translation>تغيير ⁨{sites}⁩</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <source>The report so far stays as it is. Enter what has changed since.</source>
        <translation>يبقى التقرير السابق كما هو. أدخِل ما تغيّر بعده.</translation>
    </message>
</context>
<context>
    <name>CheckCare</name>
    <message>
        <source>{done} %</source>
        <translation>{done} ٪</translation>
    </message>
    <message>
        <source>Checking the registry…</source>
        <translation>جارٍ فحص السجل…</translation>
    </message>
    <message>
        <source>Repairing the registry…</source>
        <translation>جارٍ إصلاح السجل…</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Check of the registry</source>
        <translation>فحص السجل</translation>
    </message>
    <message>
        <source>Mended</source>
        <translation>أُصلح</translation>
    </message>
    <message>
        <source>A repair makes a backup first. It deletes nothing: what leaves its place stands in the history, in a note of its record, or in a folder of its own beside the registry.</source>
        <translation>يُنشئ الإصلاح نسخة احتياطية أولًا، ولا يحذف شيئًا: ما يغادر مكانه يبقى في سجل التغييرات، أو في ملاحظة على العنصر، أو في مجلد خاص داخل السجل.</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>إصلاح</translation>
    </message>
    <message>
        <source>Repair what can be repaired</source>
        <translation>إصلاح ما يمكن إصلاحه</translation>
    </message>
    <message>
        <source>As it was before: {folder}</source>
        <translation>كما كان قبل ذلك: {folder}</translation>
    </message>
    <message>
        <source>Files put aside: {folder}</source>
        <translation>ملفات وُضعت جانبًا: {folder}</translation>
    </message>
    <message>
        <source>The registry is whole again.</source>
        <translation>السجل سليم من جديد.</translation>
    </message>
    <message>
        <source>File, records, history, photos and search index are as they should be.</source>
        <translation>الملف والعناصر وسجل التغييرات والصور وفهرس البحث كما ينبغي.</translation>
    </message>
    <message>
        <source>The registry is whole.</source>
        <translation>السجل سليم.</translation>
    </message>
    <message>
        <source>{count} findings, of which {mendable} can be repaired without anybody’s judgement.</source>
        <translation>عدد النتائج: {count}، منها {mendable} يمكن إصلاحها دون حكم أحد.</translation>
    </message>
    <message>
        <source>{count} findings are left, which need a person or a backup.</source>
        <translation>بقي من النتائج {count}، وتحتاج إلى شخص أو إلى نسخة احتياطية.</translation>
    </message>
    <message>
        <source>Not everything is as it should be.</source>
        <translation>ليس كل شيء كما ينبغي.</translation>
    </message>
    <message>
        <source>Database file</source>
        <translation>ملف قاعدة البيانات</translation>
    </message>
    <message>
        <source>History</source>
        <translation>سجل التغييرات</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>العناصر</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>التواريخ</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>الأماكن</translation>
    </message>
    <message>
        <source>Photos and files</source>
        <translation>الصور والملفات</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودّات</translation>
    </message>
    <message>
        <source>Search index and flags</source>
        <translation>فهرس البحث والعلامات</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>و{count} غيرها</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Open the record of {name}</source>
        <translation>فتح سجل {name}</translation>
    </message>
    <message>
        <source>Verify files</source>
        <translation>التحقق من الملفات</translation>
    </message>
    <message>
        <source>Backups…</source>
        <translation>النسخ الاحتياطية…</translation>
    </message>
</context>
<context>
    <name>CheckStep</name>
    <message>
        <source>What the import will do</source>
        <translation>ما سيفعله الاستيراد</translation>
    </message>
    <message>
        <source>Save this as a report…</source>
        <translation>حفظ هذا تقريرًا…</translation>
    </message>
    <message>
        <source>Cells that need a look</source>
        <translation>خلايا تحتاج إلى نظر</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>What stands there</source>
        <translation>ما ورد فيها</translation>
    </message>
    <message>
        <source>Why, and what would be allowed</source>
        <translation>السبب وما يُقبل</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>مصيرها</translation>
    </message>
    <message>
        <source>Import the good rows alone, and leave out the rows that cannot go in: {count}</source>
        <translation>استيراد الصفوف السليمة وحدها، وترك الصفوف التي لا يمكن إدخالها: {count}</translation>
    </message>
    <message>
        <source>Rows that cannot go in: {count}</source>
        <translation>صفوف لا يمكن إدخالها: {count}</translation>
    </message>
    <message>
        <source>Mend them in the file, or import the others alone.</source>
        <translation>أصلحها في الملف، أو استورد غيرها وحده.</translation>
    </message>
    <message>
        <source>This file holds headings and no rows. There is nothing to import.</source>
        <translation>في هذا الملف عناوين أعمدة بلا صفوف. لا شيء يُستورد.</translation>
    </message>
    <message>
        <source>Everything in this file is here already. There is nothing to import.</source>
        <translation>كل ما في هذا الملف موجود من قبل. لا شيء يُستورد.</translation>
    </message>
    <message>
        <source>All rows can go in. Cells kept in notes, as they were not understood: {count}</source>
        <translation>كل الصفوف قابلة للإدخال. خلايا حُفظت في ملاحظات لأنها لم تُفهم: {count}</translation>
    </message>
    <message>
        <source>All rows can go in. Cells that look wrong, taken as they stand: {count}</source>
        <translation>كل الصفوف قابلة للإدخال. خلايا تبدو غير صحيحة وتؤخذ كما وردت: {count}</translation>
    </message>
    <message>
        <source>All rows can go in, and every cell was understood.</source>
        <translation>كل الصفوف قابلة للإدخال، وفُهمت كل خلية.</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Remove the filter {filter}</source>
        <translation>إزالة عامل التصفية {filter}</translation>
    </message>
</context>
<context>
    <name>Choosing</name>
    <message>
        <source>Why is this estimate to stand first in reports? All others print as well.</source>
        <translation>لماذا يوضع هذا التقدير أولًا في التقارير؟ تُطبع التقديرات الأخرى كلها أيضًا.</translation>
    </message>
    <message>
        <source>Pin for reports</source>
        <translation>تثبيت للتقارير</translation>
    </message>
    <message>
        <source>Enter why this estimate is pinned. The reason is printed beside it</source>
        <translation>أدخِل سبب تثبيت هذا التقدير. يُطبع السبب إلى جانبه</translation>
    </message>
    <message>
        <source>Which claim decides the {axis}, and why? What says otherwise stays, and is printed.</source>
        <translation>أي قول يحدد ⁨{axis}⁩، ولماذا؟ ما يقول غير ذلك يبقى ويُطبع.</translation>
    </message>
    <message>
        <source>Choose this claim</source>
        <translation>اختيار هذا القول</translation>
    </message>
    <message>
        <source>Enter why this claim is chosen. The reason is printed beside it</source>
        <translation>أدخِل سبب اختيار هذا القول. يُطبع السبب إلى جانبه</translation>
    </message>
    <message>
        <source>Pinned for reports.</source>
        <translation>ثُبِّت للتقارير.</translation>
    </message>
    <message>
        <source>The claim was chosen.</source>
        <translation>اختير القول.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>The pin was taken away.</source>
        <translation>أُزيل التثبيت.</translation>
    </message>
    <message>
        <source>The rule decides again.</source>
        <translation>عاد القرار إلى القاعدة.</translation>
    </message>
</context>
<context>
    <name>CitationForm</name>
    <message>
        <source>Source for or against one field</source>
        <translation>مصدر مع حقل واحد أو ضده</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Edit this use of the source</source>
        <translation>تعديل هذا الاستعمال للمصدر</translation>
    </message>
    <message>
        <source>What the source speaks of</source>
        <translation>ما يتناوله المصدر</translation>
    </message>
    <message>
        <source>Which field of it</source>
        <translation>أي حقل منه</translation>
    </message>
    <message>
        <source>Nothing chosen: the claim as a whole</source>
        <translation>دون اختيار: القول كاملًا</translation>
    </message>
    <message>
        <source>What it does for the claim</source>
        <translation>أثره في القول</translation>
    </message>
    <message>
        <source>How far this is believed</source>
        <translation>مدى تصديقه</translation>
    </message>
    <message>
        <source>How the source knows</source>
        <translation>كيف عرف المصدر ذلك</translation>
    </message>
    <message>
        <source>Only where it differs from what such a source usually is</source>
        <translation>فقط إن اختلف عن المعتاد في مصدر كهذا</translation>
    </message>
    <message>
        <source>p. 4, para. 7, 12:30</source>
        <translation>ص. 4، الفقرة 7، 12:30</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>الموضع فيه</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>نصّه الحرفي</translation>
    </message>
    <message>
        <source>The site itself: {name}</source>
        <translation>الموقع نفسه: ⁨{name}⁩</translation>
    </message>
</context>
<context>
    <name>ClaimForm</name>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
</context>
<context>
    <name>ColumnStep</name>
    <message>
        <source>Each column was taken for a field by its heading, in English, French or Arabic, or by what stands in it. Choose another field where that is wrong. What has no field is kept word for word in a note.</source>
        <translation>عُرف حقل كل عمود من عنوانه بالعربية أو الفرنسية أو الإنجليزية، أو مما ورد فيه. اختر حقلًا آخر حيث أخطأ ذلك. وما لا حقل له يُحفظ كما ورد في ملاحظة.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>أعمدة الملف</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>العمود</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>يُعدّ</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>ما ورد فيه</translation>
    </message>
    <message>
        <source>Take this column for</source>
        <translation>عُدّ هذا العمود</translation>
    </message>
    <message>
        <source>Save as a mapping…</source>
        <translation>حفظ مطابقة الأعمدة…</translation>
    </message>
    <message>
        <source>Take the column {name} for</source>
        <translation>عُدّ العمود {name}</translation>
    </message>
    <message>
        <source>Save as a mapping</source>
        <translation>حفظ مطابقة الأعمدة</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الدليل</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>الترميم</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>Last report</source>
        <translation>آخر تقرير</translation>
    </message>
    <message>
        <source>Empty fields</source>
        <translation>حقول فارغة</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>آخر تعديل</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;New in this list</source>
        <translation>&amp;جديد في هذه القائمة</translation>
    </message>
    <message>
        <source>New &amp;site</source>
        <translation>&amp;موقع جديد</translation>
    </message>
    <message>
        <source>&amp;Open registry…</source>
        <translation>&amp;فتح سجل…</translation>
    </message>
    <message>
        <source>New &amp;registry…</source>
        <translation>&amp;سجل جديد…</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple registry</source>
        <translation>فتح السجل ال&amp;نموذجي</translation>
    </message>
    <message>
        <source>Print reports of the &amp;list…</source>
        <translation>طباعة تقارير ال&amp;قائمة…</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>الإ&amp;عدادات…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;خروج</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;تراجع</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>إ&amp;عادة</translation>
    </message>
    <message>
        <source>&amp;Edit record</source>
        <translation>تعديل ال&amp;بطاقة</translation>
    </message>
    <message>
        <source>&amp;Copy reference number</source>
        <translation>&amp;نسخ الرقم</translation>
    </message>
    <message>
        <source>Move to &amp;trash</source>
        <translation>نقل إلى &amp;سلة المحذوفات</translation>
    </message>
    <message>
        <source>&amp;Paste photos</source>
        <translation>&amp;لصق الصور</translation>
    </message>
    <message>
        <source>&amp;Find in list</source>
        <translation>ب&amp;حث في القائمة</translation>
    </message>
    <message>
        <source>&amp;Jump to or run a command</source>
        <translation>انتقال إلى بطاقة أو تنفيذ &amp;أمر</translation>
    </message>
    <message>
        <source>F&amp;ilter by dates and places…</source>
        <translation>تصف&amp;ية حسب التاريخ والمكان…</translation>
    </message>
    <message>
        <source>C&amp;lear filters</source>
        <translation>&amp;مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>Sa&amp;ve as view…</source>
        <translation>حف&amp;ظ كعرض…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;نظرة عامة</translation>
    </message>
    <message>
        <source>&amp;Damage</source>
        <translation>الأ&amp;ضرار</translation>
    </message>
    <message>
        <source>&amp;Estimates</source>
        <translation>الت&amp;قديرات</translation>
    </message>
    <message>
        <source>&amp;Photos</source>
        <translation>الصو&amp;ر</translation>
    </message>
    <message>
        <source>&amp;Sources</source>
        <translation>الم&amp;صادر</translation>
    </message>
    <message>
        <source>&amp;History</source>
        <translation>السجل ال&amp;زمني</translation>
    </message>
    <message>
        <source>&amp;Next record</source>
        <translation>البطاقة ال&amp;تالية</translation>
    </message>
    <message>
        <source>&amp;Previous record</source>
        <translation>البطاقة ال&amp;سابقة</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>ال&amp;جزء التالي من النافذة</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>الجزء السا&amp;بق من النافذة</translation>
    </message>
    <message>
        <source>Side&amp;bar</source>
        <translation>ال&amp;شريط الجانبي</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;ملء الشاشة</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>نص أ&amp;كبر</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>نص أص&amp;غر</translation>
    </message>
    <message>
        <source>No&amp;rmal text size</source>
        <translation>حجم النص ال&amp;عادي</translation>
    </message>
    <message>
        <source>Add &amp;damage report</source>
        <translation>إضافة تقرير &amp;ضرر</translation>
    </message>
    <message>
        <source>Report a &amp;change of damage: worse or better</source>
        <translation>الإبلاغ عن ت&amp;غيّر الضرر: أسوأ أو أفضل</translation>
    </message>
    <message>
        <source>Add &amp;estimate</source>
        <translation>إضافة ت&amp;قدير</translation>
    </message>
    <message>
        <source>Add s&amp;ource</source>
        <translation>إضافة م&amp;صدر</translation>
    </message>
    <message>
        <source>Add &amp;photos…</source>
        <translation>إضافة صو&amp;ر…</translation>
    </message>
    <message>
        <source>Add the photos of a fol&amp;der…</source>
        <translation>إضافة صور مج&amp;لد…</translation>
    </message>
    <message>
        <source>Source for or against one &amp;field</source>
        <translation>مصدر مع &amp;حقل واحد أو ضده</translation>
    </message>
    <message>
        <source>Add &amp;hazard</source>
        <translation>إضافة &amp;خطر</translation>
    </message>
    <message>
        <source>Add restoration s&amp;tage</source>
        <translation>إضافة &amp;مرحلة ترميم</translation>
    </message>
    <message>
        <source>Add th&amp;reat</source>
        <translation>إضافة &amp;تهديد</translation>
    </message>
    <message>
        <source>Add earlier &amp;works</source>
        <translation>إضافة أعمال &amp;سابقة</translation>
    </message>
    <message>
        <source>Add &amp;actor</source>
        <translation>إضافة شخص أو &amp;جهة</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>&amp;دمج مع…</translation>
    </message>
    <message>
        <source>&amp;Sites</source>
        <translation>الم&amp;واقع</translation>
    </message>
    <message>
        <source>&amp;Damage reports</source>
        <translation>تقارير الأ&amp;ضرار</translation>
    </message>
    <message>
        <source>S&amp;ources</source>
        <translation>الم&amp;صادر</translation>
    </message>
    <message>
        <source>&amp;Actors</source>
        <translation>الأشخاص وال&amp;جهات</translation>
    </message>
    <message>
        <source>D&amp;rafts</source>
        <translation>الم&amp;سودّات</translation>
    </message>
    <message>
        <source>&amp;Trash</source>
        <translation>سلة الم&amp;حذوفات</translation>
    </message>
    <message>
        <source>&amp;Verify files</source>
        <translation>التحقق من المل&amp;فات</translation>
    </message>
    <message>
        <source>E&amp;xport evidence…</source>
        <translation>تصدير الأد&amp;لة…</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>إنشاء &amp;نسخة احتياطية الآن</translation>
    </message>
    <message>
        <source>Back&amp;ups…</source>
        <translation>النس&amp;خ الاحتياطية…</translation>
    </message>
    <message>
        <source>Tota&amp;l over sites…</source>
        <translation>ال&amp;مجموع على المواقع…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>م&amp;ساعدة</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>اختصارات لوحة ال&amp;مفاتيح</translation>
    </message>
    <message>
        <source>&amp;About Heritage</source>
        <translation>&amp;حول Heritage</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;ملف</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;تحرير</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;عرض</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>&amp;بطاقة</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>&amp;أدوات</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>المظ&amp;هر</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>&amp;System</source>
        <translation>ال&amp;نظام</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;فاتح</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;داكن</translation>
    </message>
    <message>
        <source>List or &amp;table of sites</source>
        <translation>قائمة الم&amp;واقع أو جدولها</translation>
    </message>
    <message>
        <source>&amp;Columns of the table…</source>
        <translation>&amp;أعمدة الجدول…</translation>
    </message>
    <message>
        <source>Change se&amp;veral sites…</source>
        <translation>ت&amp;غيير عدة مواقع…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>تص&amp;دير…</translation>
    </message>
    <message>
        <source>&amp;Print a report…</source>
        <translation>&amp;طباعة تقرير…</translation>
    </message>
    <message>
        <source>&amp;Check and repair…</source>
        <translation>فحص السجل و&amp;إصلاحه…</translation>
    </message>
    <message>
        <source>&amp;Work as somebody else…</source>
        <translation>ا&amp;لعمل باسم شخص آخر…</translation>
    </message>
    <message>
        <source>Re&amp;view: accept, dispute…</source>
        <translation>مر&amp;اجعة: قبول أو اعتراض…</translation>
    </message>
    <message>
        <source>Erase a perso&amp;n’s names…</source>
        <translation>محو أسماء &amp;شخص…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>است&amp;يراد…</translation>
    </message>
    <message>
        <source>Letter&amp;head…</source>
        <translation>ت&amp;رويسة التقارير…</translation>
    </message>
    <message>
        <source>Lock no&amp;w</source>
        <translation>قفل ال&amp;آن</translation>
    </message>
    <message>
        <source>Passphrase and recovery &amp;key…</source>
        <translation>&amp;عبارة المرور ومفتاح الاسترداد…</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <source>Compare photos</source>
        <translation>مقارنة الصور</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>العودة إلى حيث كنت</translation>
    </message>
    <message>
        <source>Slider</source>
        <translation>فاصل منزلق</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>Blink</source>
        <translation>بالتناوب</translation>
    </message>
    <message>
        <source>How the photos are shown</source>
        <translation>طريقة عرض الصور</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit both photos</source>
        <translation>ملاءمة الصورتين</translation>
    </message>
    <message>
        <source>Show graphic photos</source>
        <translation>إظهار الصور القاسية</translation>
    </message>
    <message>
        <source>These show the same &amp;view</source>
        <translation>هاتان للمشه&amp;د نفسه</translation>
    </message>
    <message>
        <source>&amp;Print pair</source>
        <translation>&amp;طباعة الصورتين</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key to print a pair</comment>
        <translation>P</translation>
    </message>
    <message>
        <source>B&amp;efore</source>
        <translation>&amp;قبل</translation>
    </message>
    <message>
        <source>&amp;After</source>
        <translation>&amp;بعد</translation>
    </message>
    <message>
        <source>Swap before and after</source>
        <translation>تبديل ما قبل وما بعد</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>Before  ·  {date}</source>
        <translation>قبل  ·  ⁨{date}⁩</translation>
    </message>
    <message>
        <source>After  ·  {date}</source>
        <translation>بعد  ·  ⁨{date}⁩</translation>
    </message>
    <message>
        <source>The same photo twice: choose another one</source>
        <translation>الصورة نفسها مرتين: اختر صورة أخرى</translation>
    </message>
    <message>
        <source>The photo before is the later one: swap them with X</source>
        <translation>صورة «قبل» هي الأحدث: بدّلهما بالضغط على X</translation>
    </message>
    <message>
        <source>Said to show the same view</source>
        <translation>قيل إنهما للمشهد نفسه</translation>
    </message>
    <message>
        <source>Arrows move the divider, with Shift the photos; S, D and B show them otherwise</source>
        <translation>الأسهم تحرّك الفاصل، ومع Shift تحرّك الصور؛ والمفاتيح S وD وB تغيّر طريقة العرض</translation>
    </message>
    <message>
        <source>Arrows move both photos, + and - zoom both, S, D and B show them otherwise</source>
        <translation>الأسهم تحرّك الصورتين، و+ و- تكبّران وتصغّران، والمفاتيح S وD وB تغيّر طريقة العرض</translation>
    </message>
    <message>
        <source>Space shows the other photo, arrows move both, S, D and B show them otherwise</source>
        <translation>مفتاح المسافة يعرض الصورة الأخرى، والأسهم تحرّك الاثنتين، والمفاتيح S وD وB تغيّر طريقة العرض</translation>
    </message>
</context>
<context>
    <name>Compass</name>
    <message>
        <source>north</source>
        <translation>الشمال</translation>
    </message>
    <message>
        <source>north-east</source>
        <translation>الشمال الشرقي</translation>
    </message>
    <message>
        <source>east</source>
        <translation>الشرق</translation>
    </message>
    <message>
        <source>south-east</source>
        <translation>الجنوب الشرقي</translation>
    </message>
    <message>
        <source>south</source>
        <translation>الجنوب</translation>
    </message>
    <message>
        <source>south-west</source>
        <translation>الجنوب الغربي</translation>
    </message>
    <message>
        <source>west</source>
        <translation>الغرب</translation>
    </message>
    <message>
        <source>north-west</source>
        <translation>الشمال الغربي</translation>
    </message>
    <message>
        <source>{wind}, {degrees}°</source>
        <translation>‏⁨{wind}⁩، {degrees}°</translation>
    </message>
    <message>
        <source>View to the {direction}</source>
        <translation>النظر نحو ⁨{direction}⁩</translation>
    </message>
    <message>
        <source>N</source>
        <comment>north on a compass, one letter</comment>
        <translation>ش</translation>
    </message>
</context>
<context>
    <name>ConditionChart</name>
    <message>
        <source>{number}: {label}. {condition}.</source>
        <translation>‏{number}: ⁨{label}⁩. ⁨{condition}⁩.</translation>
    </message>
    <message>
        <source>Condition over time</source>
        <translation>الحالة عبر الزمن</translation>
    </message>
    <message>
        <source>Not assessed yet.</source>
        <translation>لم يُقيَّم بعد.</translation>
    </message>
</context>
<context>
    <name>Conduct</name>
    <message>
        <source>1 unfinished form: {title}</source>
        <translation>نموذج واحد لم يكتمل: ⁨{title}⁩</translation>
    </message>
    <message numerus="yes">
        <source>%Ln unfinished forms</source>
        <translation>
            <numerusform>لا نماذج غير مكتملة</numerusform>
            <numerusform>نموذج واحد لم يكتمل</numerusform>
            <numerusform>نموذجان لم يكتملا</numerusform>
            <numerusform>%Ln نماذج لم تكتمل</numerusform>
            <numerusform>%Ln نموذجًا لم يكتمل</numerusform>
            <numerusform>%Ln نموذج لم يكتمل</numerusform>
        </translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>Show drafts</source>
        <translation>عرض المسودّات</translation>
    </message>
    <message>
        <source>Why does {name} go to the trash? The reason stays in the history.</source>
        <translation>لماذا يُنقل ⁨{name}⁩ إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash</source>
        <translation>أدخِل سبب النقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>{name} was moved to the trash.</source>
        <translation>نُقل ⁨{name}⁩ إلى سلة المحذوفات.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>{name} is back.</source>
        <translation>عاد ⁨{name}⁩ إلى مكانه.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Undo {deed}</source>
        <translation>تراجع: ⁨{deed}⁩</translation>
    </message>
    <message>
        <source>Redo {deed}</source>
        <translation>إعادة: ⁨{deed}⁩</translation>
    </message>
    <message>
        <source>Undone: {deed}.</source>
        <translation>جرى التراجع: ⁨{deed}⁩.</translation>
    </message>
    <message>
        <source>Done again: {deed}.</source>
        <translation>أُعيد التنفيذ: ⁨{deed}⁩.</translation>
    </message>
    <message>
        <source>Taken back.</source>
        <translation>جرى التراجع.</translation>
    </message>
    <message>
        <source>{reference} is on the clipboard.</source>
        <translation>نُسخ الرقم ⁨{reference}⁩ إلى الحافظة.</translation>
    </message>
    <message>
        <source>Sites in the list</source>
        <translation>المواقع في القائمة</translation>
    </message>
    <message>
        <source>Whose name should stand in the history of what you enter?</source>
        <translation>ما الاسم الذي يُذكر في السجل الزمني عند ما تُدخله؟</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>استخدام هذا الاسم</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>أدخِل اسمك</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>لاحقًا</translation>
    </message>
</context>
<context>
    <name>ConflictView</name>
    <message>
        <source>You and somebody else changed the same fields. Choose for each what is to stand there.</source>
        <translation>غيّرت أنت وشخص آخر الحقول نفسها. اختر لكل منها ما يُكتب فيه.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>Mine: typed here</source>
        <translation>ما كتبته أنا هنا</translation>
    </message>
    <message>
        <source>Theirs: saved meanwhile</source>
        <translation>ما حفظه الآخر في الأثناء</translation>
    </message>
    <message>
        <source>Before: as it was</source>
        <translation>ما كان من قبل</translation>
    </message>
    <message>
        <source>{field} — {side}: {value}</source>
        <translation>{field} — {side}: {value}</translation>
    </message>
    <message>
        <source>Show the whole text</source>
        <translation>عرض النص كاملًا</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>عرض أقل</translation>
    </message>
</context>
<context>
    <name>ConvertBar</name>
    <message>
        <source>{cost} in another currency. What was quoted stays as it is.</source>
        <translation>‏⁨{cost}⁩ بعملة أخرى. يبقى المبلغ المذكور كما هو.</translation>
    </message>
    <message>
        <source>Rate for 1 {currency}</source>
        <translation>سعر صرف 1 ⁨{currency}⁩</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>إلى</translation>
    </message>
    <message>
        <source>Date of the rate</source>
        <translation>تاريخ سعر الصرف</translation>
    </message>
    <message>
        <source>Where the rate is from</source>
        <translation>مصدر سعر الصرف</translation>
    </message>
    <message>
        <source>Convert</source>
        <translation>تحويل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Comes to {cost}</source>
        <translation>يعادل ⁨{cost}⁩</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>1 site</source>
        <translation>موقع واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sites</source>
        <translation>
            <numerusform>لا مواقع</numerusform>
            <numerusform>موقع واحد</numerusform>
            <numerusform>موقعان</numerusform>
            <numerusform>%Ln مواقع</numerusform>
            <numerusform>%Ln موقعًا</numerusform>
            <numerusform>%Ln موقع</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>1 source</source>
        <translation>مصدر واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sources</source>
        <translation>
            <numerusform>بلا مصدر</numerusform>
            <numerusform>مصدر واحد</numerusform>
            <numerusform>مصدران</numerusform>
            <numerusform>%Ln مصادر</numerusform>
            <numerusform>%Ln مصدرًا</numerusform>
            <numerusform>%Ln مصدر</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln estimates disagree</source>
        <translation>
            <numerusform>لا تقديرات متعارضة</numerusform>
            <numerusform>تقدير واحد متعارض</numerusform>
            <numerusform>تقديران متعارضان</numerusform>
            <numerusform>%Ln تقديرات متعارضة</numerusform>
            <numerusform>%Ln تقديرًا متعارضًا</numerusform>
            <numerusform>%Ln تقدير متعارض</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo</source>
        <translation>صورة واحدة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos</source>
        <translation>
            <numerusform>لا صور</numerusform>
            <numerusform>صورة واحدة</numerusform>
            <numerusform>صورتان</numerusform>
            <numerusform>%Ln صور</numerusform>
            <numerusform>%Ln صورة</numerusform>
            <numerusform>%Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo was added.</source>
        <translation>أُضيفت صورة واحدة.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos were added.</source>
        <translation>
            <numerusform>لم تُضَف أي صورة.</numerusform>
            <numerusform>أُضيفت صورة واحدة.</numerusform>
            <numerusform>أُضيفت صورتان.</numerusform>
            <numerusform>أُضيفت %Ln صور.</numerusform>
            <numerusform>أُضيفت %Ln صورة.</numerusform>
            <numerusform>أُضيفت %Ln صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 photo was moved to the trash.</source>
        <translation>نُقلت صورة واحدة إلى سلة المحذوفات.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos were moved to the trash.</source>
        <translation>
            <numerusform>لم تُنقل أي صورة إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت صورة واحدة إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت صورتان إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت %Ln صور إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت %Ln صورة إلى سلة المحذوفات.</numerusform>
            <numerusform>نُقلت %Ln صورة إلى سلة المحذوفات.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be added.</source>
        <translation>
            <numerusform>لا ملفات تعذّرت إضافتها.</numerusform>
            <numerusform>ملف واحد تعذّرت إضافته.</numerusform>
            <numerusform>ملفان تعذّرت إضافتهما.</numerusform>
            <numerusform>%Ln ملفات تعذّرت إضافتها.</numerusform>
            <numerusform>%Ln ملفًا تعذّرت إضافتها.</numerusform>
            <numerusform>%Ln ملف تعذّرت إضافتها.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DamageForm</name>
    <message>
        <source>New damage report</source>
        <translation>تقرير ضرر جديد</translation>
    </message>
    <message>
        <source>Edit damage report</source>
        <translation>تعديل تقرير الضرر</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Report a change: it got worse or better</source>
        <translation>الإبلاغ عن تغيّر: ساءت الحالة أو تحسّنت</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>What is reported</source>
        <translation>موضوع التقرير</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>متى حدث</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>‏Alt+↓ يعرض القائمة</translation>
    </message>
    <message>
        <source>Condition after this event</source>
        <translation>الحالة بعد هذا الحدث</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>How much is damaged</source>
        <translation>امتداد الضرر</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>تاريخ المعاينة</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>كيفية المعاينة</translation>
    </message>
    <message>
        <source>How much could be seen</source>
        <translation>ما أمكنت معاينته</translation>
    </message>
    <message>
        <source>Why the rest was not seen</source>
        <translation>سبب عدم معاينة الباقي</translation>
    </message>
    <message>
        <source>What it did</source>
        <translation>آثاره</translation>
    </message>
    <message>
        <source>Condition as it was seen</source>
        <translation>الحالة عند المعاينة</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>ما شوهد</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Who did it, who saw it, other causes, what should be done, incident number, status</source>
        <translation>الفاعل، المعاين، أسباب أخرى، ما ينبغي عمله، رقم الحادثة، الوضع</translation>
    </message>
    <message>
        <source>Certainty of the cause</source>
        <translation>درجة التأكد من السبب</translation>
    </message>
    <message>
        <source>Category of the cause</source>
        <translation>فئة السبب</translation>
    </message>
    <message>
        <source>Other cause</source>
        <translation>سبب آخر</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>Certainty</source>
        <translation>درجة التأكد</translation>
    </message>
    <message>
        <source>Other causes</source>
        <translation>أسباب أخرى</translation>
    </message>
    <message>
        <source>Add a cause</source>
        <translation>إضافة سبب</translation>
    </message>
    <message>
        <source>What should be done</source>
        <translation>ما ينبغي عمله</translation>
    </message>
    <message>
        <source>How soon</source>
        <translation>مدى الاستعجال</translation>
    </message>
    <message>
        <source>To be assessed again</source>
        <translation>موعد إعادة التقييم</translation>
    </message>
    <message>
        <source>Update of</source>
        <translation>تحديث لـ</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Incident number</source>
        <translation>رقم الحادثة</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>The image ({source}) is older than the event ({event}). Check both dates</source>
        <translation>الصورة (⁨{source}⁩) أقدم من الحدث (⁨{event}⁩). تحقّق من التاريخين</translation>
    </message>
    <message>
        <source>The visit ({source}) is older than the event ({event}). Check both dates</source>
        <translation>الزيارة (⁨{source}⁩) أقدم من الحدث (⁨{event}⁩). تحقّق من التاريخين</translation>
    </message>
    <message>
        <source>The article ({source}) is older than the event ({event}). Check both dates</source>
        <translation>المقال (⁨{source}⁩) أقدم من الحدث (⁨{event}⁩). تحقّق من التاريخين</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>فتحه</translation>
    </message>
    <message>
        <source>Add my source to it</source>
        <translation>إضافة مصدري إليه</translation>
    </message>
    <message>
        <source>Keep separate</source>
        <translation>إبقاؤهما منفصلين</translation>
    </message>
    <message>
        <source>This may already be recorded.</source>
        <translation>قد يكون هذا مسجَّلًا من قبل.</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>Correct this report: we were wrong</source>
        <translation>تصحيح هذا التقرير: كنا مخطئين</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>ما كان خطأ</translation>
    </message>
    <message>
        <source>What was wrong; stays in the history</source>
        <translation>ما كان خطأ؛ يبقى في السجل الزمني</translation>
    </message>
    <message>
        <source>EAMENA, Amal, UNOSAT, EMS-98, Heritage at Risk …</source>
        <translation>EAMENA, Amal, UNOSAT, EMS-98, Heritage at Risk …</translation>
    </message>
    <message>
        <source>Condition in the scale of its source</source>
        <translation>الحالة بمقياس مصدرها</translation>
    </message>
    <message>
        <source>Last seen intact, first seen damaged: the day lies between</source>
        <translation>آخر مرة شوهد سليمًا، أول مرة شوهد متضررًا: يقع اليوم بينهما</translation>
    </message>
    <message>
        <source>Nobody saw when it happened</source>
        <translation>لم يرَ أحد متى حدث</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Part of the building</source>
        <translation>الجزء المتضرر من المبنى</translation>
    </message>
    <message>
        <source>Add an effect</source>
        <translation>إضافة أثر</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>يُطبع</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>لا يُطبع</translation>
    </message>
    <message>
        <source>Who is said to have done it</source>
        <translation>من يُقال إنه فعل ذلك</translation>
    </message>
    <message>
        <source>How strongly</source>
        <translation>قوة النسبة</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>In reports</source>
        <translation>في التقارير</translation>
    </message>
    <message>
        <source>Who did it</source>
        <translation>من فعل ذلك</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>Observed or assessed by</source>
        <translation>عاينه أو قيّمه</translation>
    </message>
    <message>
        <source>As</source>
        <translation>بصفة</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>من عاينه</translation>
    </message>
    <message>
        <source>Add a person</source>
        <translation>إضافة شخص</translation>
    </message>
</context>
<context>
    <name>DamagePage</name>
    <message>
        <source>No damage report yet. That does not mean that the place is intact.</source>
        <translation>لا تقرير أضرار بعد، وهذا لا يعني أن المكان سليم.</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>إضافة تقرير</translation>
    </message>
    <message>
        <source>Add hazard</source>
        <translation>إضافة خطر</translation>
    </message>
    <message>
        <source>Incident {number}: {count} reports</source>
        <translation>الحادثة {number}، عدد التقارير: {count}</translation>
    </message>
    <message>
        <source>Restoration stages</source>
        <translation>مراحل الترميم</translation>
    </message>
    <message>
        <source>Nobody says what is being done to restore the place.</source>
        <translation>لا أحد يقول ما يجري لترميم المكان.</translation>
    </message>
    <message>
        <source>Add restoration stage</source>
        <translation>إضافة مرحلة ترميم</translation>
    </message>
    <message>
        <source>Edit this stage</source>
        <translation>تعديل هذه المرحلة</translation>
    </message>
    <message>
        <source>Move this stage to the trash</source>
        <translation>نقل هذه المرحلة إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>التهديدات</translation>
    </message>
    <message>
        <source>Nobody has said what may come to the place.</source>
        <translation>لم يقل أحد ما قد يصيب المكان.</translation>
    </message>
    <message>
        <source>Add threat</source>
        <translation>إضافة تهديد</translation>
    </message>
    <message>
        <source>Edit this threat</source>
        <translation>تعديل هذا التهديد</translation>
    </message>
    <message>
        <source>Move this threat to the trash</source>
        <translation>نقل هذا التهديد إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>compatible with the fabric</source>
        <translation>متوافقة مع مادة المبنى</translation>
    </message>
    <message>
        <source>not compatible with the fabric</source>
        <translation>غير متوافقة مع مادة المبنى</translation>
    </message>
    <message>
        <source>Earlier works</source>
        <translation>أعمال سابقة</translation>
    </message>
    <message>
        <source>No earlier works are known.</source>
        <translation>لا أعمال سابقة معروفة.</translation>
    </message>
    <message>
        <source>Add earlier works</source>
        <translation>إضافة أعمال سابقة</translation>
    </message>
    <message>
        <source>Edit these works</source>
        <translation>تعديل هذه الأعمال</translation>
    </message>
    <message>
        <source>Move these works to the trash</source>
        <translation>نقل هذه الأعمال إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>الأخطار</translation>
    </message>
    <message>
        <source>{kind}: {state}</source>
        <translation>‏⁨{kind}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>said by {actor}</source>
        <translation>بحسب ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>{said} to {whom}</source>
        <translation>‏⁨{said}⁩ في حديث إلى ⁨{whom}⁩</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>at {site}</source>
        <translation>في ⁨{site}⁩</translation>
    </message>
    <message>
        <source>attributed to {actor}</source>
        <translation>منسوب إلى ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>dealt with by {actor}</source>
        <translation>يتولّى أمره ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>Edit this hazard</source>
        <translation>تعديل هذا الخطر</translation>
    </message>
    <message>
        <source>Move this hazard to the trash</source>
        <translation>نقل هذا الخطر إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>Correct this report: we were wrong</source>
        <translation>تصحيح هذا التقرير: كنا مخطئين</translation>
    </message>
    <message>
        <source>Edit this report</source>
        <translation>تعديل هذا التقرير</translation>
    </message>
    <message>
        <source>Move this report to the trash</source>
        <translation>نقل هذا التقرير إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>the report of {date}</source>
        <translation>التقرير بتاريخ ⁨{date}⁩</translation>
    </message>
    <message>
        <source>Report a change: it got worse or better</source>
        <translation>الإبلاغ عن تغيّر: ساءت الحالة أو تحسّنت</translation>
    </message>
    <message>
        <source>Add a source for or against one field of this report</source>
        <translation>إضافة مصدر مع حقل من هذا التقرير أو ضده</translation>
    </message>
    <message>
        <source>{count} independent</source>
        <translation>المستقلة منها: {count}</translation>
    </message>
    <message>
        <source>{value} ({scale})</source>
        <translation>‏⁨{value}⁩ (⁨{scale}⁩)</translation>
    </message>
    <message>
        <source>{given}. Shown here as {condition}, which is not quite the same.</source>
        <translation>‏⁨{given}⁩. يُعرض هنا على أنه «⁨{condition}⁩»، وليس مطابقًا له تمامًا.</translation>
    </message>
    <message>
        <source>seen: {share}</source>
        <translation>عوين منه: {share}</translation>
    </message>
    <message>
        <source>not the rest, because: {gap}</source>
        <translation>لم يُعايَن الباقي، والسبب: ⁨{gap}⁩</translation>
    </message>
    <message>
        <source>Condition as given</source>
        <translation>الحالة كما وردت</translation>
    </message>
    <message>
        <source>Extent</source>
        <translation>الامتداد</translation>
    </message>
    <message>
        <source>Causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>Effects</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>Attribution</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>تاريخ الحدث</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>تاريخ المعاينة</translation>
    </message>
    <message>
        <source>Last seen intact</source>
        <translation>آخر مرة شوهد سليمًا</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>أول مرة شوهد متضررًا</translation>
    </message>
    <message>
        <source>Window of the event</source>
        <translation>المدة التي وقع فيها الحدث</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>ما شوهد</translation>
    </message>
    <message>
        <source>By whom</source>
        <translation>المعاين</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>التوصية</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Next assessment</source>
        <translation>التقييم التالي</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>الحادثة</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>{name} ({role})</source>
        <translation>‏⁨{name}⁩ (⁨{role}⁩)</translation>
    </message>
    <message>
        <source>{term} ({certainty})</source>
        <translation>‏⁨{term}⁩ (⁨{certainty}⁩)</translation>
    </message>
    <message>
        <source>{term}, as given: {words}</source>
        <translation>‏⁨{term}⁩، بلفظ المصدر: ⁨{words}⁩</translation>
    </message>
    <message>
        <source>{words}, according to {who}</source>
        <translation>‏⁨{words}⁩، بحسب ⁨{who}⁩</translation>
    </message>
    <message>
        <source>{words} (not to be printed)</source>
        <translation>‏⁨{words}⁩ (لا يُطبع)</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>source {numbers}</source>
        <translation>المصدر {numbers}</translation>
    </message>
    <message>
        <source>[{number}] {source}</source>
        <translation>‏[{number}] ⁨{source}⁩</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>بلا مصدر. سيُطبع على أنه غير متحقَّق منه.</translation>
    </message>
    <message>
        <source>Review this report: accept, dispute, withdraw</source>
        <translation>راجع هذا التقرير: قبول أو اعتراض أو سحب</translation>
    </message>
</context>
<context>
    <name>DateInput</name>
    <message>
        <source>Read as {date}. Change if you meant {other}</source>
        <translation>قُرئ: ⁨{date}⁩. غيّره إن كنت تقصد ⁨{other}⁩</translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message>
        <source>In the trash since</source>
        <translation>في سلة المحذوفات منذ</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>سبب وجوده هنا</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>النموذج</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>وقت الحفظ</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>متابعته</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>استعادة</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>تعديل</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message numerus="yes">
        <source>Used in %Ln claims</source>
        <translation>
            <numerusform>لا يُستخدم في أي قول</numerusform>
            <numerusform>يُستخدم في قول واحد</numerusform>
            <numerusform>يُستخدم في قولين</numerusform>
            <numerusform>يُستخدم في %Ln أقوال</numerusform>
            <numerusform>يُستخدم في %Ln قولًا</numerusform>
            <numerusform>يُستخدم في %Ln قول</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>الرابط</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>الاستخدام</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>الأسماء</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>الدور</translation>
    </message>
    <message>
        <source>What</source>
        <translation>الموضوع</translation>
    </message>
    <message>
        <source>When</source>
        <translation>التاريخ</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
</context>
<context>
    <name>DoneStep</name>
    <message>
        <source>What was imported</source>
        <translation>ما استُورد</translation>
    </message>
    <message>
        <source>It is one step in the history. Undo takes it back whole, unless somebody changed a part of it since.</source>
        <translation>هي خطوة واحدة في السجل التاريخي. يعيدها التراجع كلها، ما لم يغيّر أحد شيئًا منها منذ ذلك.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>التراجع عن الاستيراد</translation>
    </message>
    <message>
        <source>Save the report of this import…</source>
        <translation>حفظ تقرير هذا الاستيراد…</translation>
    </message>
    <message>
        <source>The import is done.</source>
        <translation>تمّ الاستيراد.</translation>
    </message>
    <message>
        <source>The import was taken back.</source>
        <translation>تم التراجع عن الاستيراد.</translation>
    </message>
</context>
<context>
    <name>Erasing</name>
    <message>
        <source>Choose a person in the list of actors first: their names are what is erased.</source>
        <translation>اختر أولًا شخصًا من قائمة الجهات: أسماؤه هي ما يُمحى.</translation>
    </message>
    <message>
        <source>Erase {name} for good? The names stand in {rows} rows of records and {entries} entries of the history; a hash takes their place, and nobody can undo it. Why?</source>
        <translation>محو {name} نهائيًا؟ ترد الأسماء في {rows} من صفوف السجلات و{entries} من قيود السجل الزمني؛ تحل محلها بصمة، ولا يمكن لأحد التراجع عن ذلك. لماذا؟</translation>
    </message>
    <message>
        <source>Erase for good</source>
        <translation>محو نهائي</translation>
    </message>
    <message>
        <source>Enter why this is erased; do not repeat the name</source>
        <translation>اكتب سبب المحو دون تكرار الاسم</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>جارٍ المحو…</translation>
    </message>
    <message>
        <source>Erased. Note this salt: {salt}. It proves what the hash stands for, and is kept nowhere.</source>
        <translation>تم المحو. دوّن هذا الملح: {salt}. به يثبت ما تمثله البصمة، ولا يُحفظ في أي مكان.</translation>
    </message>
    <message>
        <source>These backups still hold it until they are thinned out: {backups}.</source>
        <translation>ما زالت هذه النسخ الاحتياطية تحويه إلى أن تُزال بالتقادم: {backups}.</translation>
    </message>
    <message>
        <source>Copies of earlier versions beside the database still hold it.</source>
        <translation>ما زالت نسخ الإصدارات السابقة بجانب قاعدة البيانات تحويه.</translation>
    </message>
    <message>
        <source>Traces may stay in the file until every window on this registry is closed.</source>
        <translation>قد تبقى آثار في الملف إلى أن تُغلق كل نوافذ هذا السجل.</translation>
    </message>
</context>
<context>
    <name>Estimate</name>
    <message>
        <source>All of {site}</source>
        <translation>كامل ⁨{site}⁩</translation>
    </message>
    <message>
        <source>Claimant not known</source>
        <translation>صاحب القول غير معروف</translation>
    </message>
    <message>
        <source>At least ten times any other cost in the registry, and fewer than two independent sources name it.</source>
        <translation>يبلغ عشرة أضعاف أي كلفة أخرى في السجل على الأقل، ويذكره أقل من مصدرين مستقلين.</translation>
    </message>
    <message>
        <source>On condition: {what}</source>
        <translation>بشرط: ⁨{what}⁩</translation>
    </message>
</context>
<context>
    <name>EstimateForm</name>
    <message>
        <source>New restoration estimate</source>
        <translation>تقدير ترميم جديد</translation>
    </message>
    <message>
        <source>Edit restoration estimate</source>
        <translation>تعديل تقدير الترميم</translation>
    </message>
    <message>
        <source>Save estimate</source>
        <translation>حفظ التقدير</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>الموقع</translation>
    </message>
    <message>
        <source>What it speaks of</source>
        <translation>ما يتناوله</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>بأي صفة</translation>
    </message>
    <message>
        <source>Head of antiquities</source>
        <translation>مدير الآثار</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>تاريخ القول</translation>
    </message>
    <message>
        <source>The claim in one line</source>
        <translation>القول في سطر واحد</translation>
    </message>
    <message>
        <source>How long it would take</source>
        <translation>المدة اللازمة</translation>
    </message>
    <message>
        <source>3-5 years</source>
        <translation>‏3-5 سنوات</translation>
    </message>
    <message>
        <source>Share said to be intact</source>
        <translation>النسبة التي قيل إنها سليمة</translation>
    </message>
    <message>
        <source>80 %</source>
        <translation>80 ٪</translation>
    </message>
    <message>
        <source>Can it be done?</source>
        <translation>هل هو ممكن؟</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>نصه الحرفي</translation>
    </message>
    <message>
        <source>Under which conditions</source>
        <translation>بأي شروط</translation>
    </message>
    <message>
        <source>with UNESCO’s help</source>
        <translation>بمساعدة اليونسكو</translation>
    </message>
    <message>
        <source>What it would cost</source>
        <translation>الكلفة اللازمة</translation>
    </message>
    <message>
        <source>At least</source>
        <translation>الأدنى</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>المرجَّح</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>الأعلى</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>أسعار</translation>
    </message>
    <message>
        <source>Works included</source>
        <translation>الأعمال المشمولة</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Another estimate that it supports or disputes, to whom it was said, status</source>
        <translation>تقدير آخر يؤيّده أو يعترض عليه، الجهة المخاطَبة، الوضع</translation>
    </message>
    <message>
        <source>It</source>
        <translation>موقفه</translation>
    </message>
    <message>
        <source>This estimate</source>
        <translation>هذا التقدير</translation>
    </message>
    <message>
        <source>Other estimates</source>
        <translation>تقديرات أخرى</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>إضافة أخرى</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>الجهة المخاطَبة</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>All of {site}</source>
        <translation>كامل ⁨{site}⁩</translation>
    </message>
    <message>
        <source>This disagrees with 1 estimate</source>
        <translation>هذا يتعارض مع تقدير واحد</translation>
    </message>
    <message numerus="yes">
        <source>This disagrees with %Ln estimates</source>
        <translation>
            <numerusform>لا يتعارض هذا مع أي تقدير</numerusform>
            <numerusform>هذا يتعارض مع تقدير واحد</numerusform>
            <numerusform>هذا يتعارض مع تقديرين</numerusform>
            <numerusform>هذا يتعارض مع %Ln تقديرات</numerusform>
            <numerusform>هذا يتعارض مع %Ln تقديرًا</numerusform>
            <numerusform>هذا يتعارض مع %Ln تقدير</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EstimatesPage</name>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>لم يقل أحد بعدُ ما الذي يتطلبه الترميم.</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>إضافة تقدير</translation>
    </message>
    <message>
        <source>Claimant not known</source>
        <translation>صاحب القول غير معروف</translation>
    </message>
    <message>
        <source>Edit this estimate</source>
        <translation>تعديل هذا التقدير</translation>
    </message>
    <message>
        <source>Move this estimate to the trash</source>
        <translation>نقل هذا التقدير إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>the estimate of {who}</source>
        <translation>تقدير ⁨{who}⁩</translation>
    </message>
    <message>
        <source>an unknown claimant</source>
        <translation>صاحب قول غير معروف</translation>
    </message>
    <message>
        <source>Add a source for or against one field of this estimate</source>
        <translation>إضافة مصدر مع حقل من هذا التقدير أو ضده</translation>
    </message>
    <message>
        <source>1 {quoted} = {rate} {currency}, rate of {date}, from {source}, entered by {who}</source>
        <translation>‏1 ⁨{quoted}⁩ = ⁨{rate}⁩ ⁨{currency}⁩، سعر الصرف بتاريخ ⁨{date}⁩، من ⁨{source}⁩، أدخله ⁨{who}⁩</translation>
    </message>
    <message>
        <source>This rate or another one of the same currencies is upside down. Check both.</source>
        <translation>سعر الصرف هذا أو سعر آخر للعملتين نفسيهما مقلوب. تحقّق من الاثنين.</translation>
    </message>
    <message>
        <source>Converted: {cost}</source>
        <translation>بعد التحويل: ⁨{cost}⁩</translation>
    </message>
    <message>
        <source>Take this conversion away</source>
        <translation>إزالة هذا التحويل</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>إزالة التثبيت</translation>
    </message>
    <message>
        <source>Unpin the estimate of {who}</source>
        <translation>إزالة تثبيت تقدير ⁨{who}⁩</translation>
    </message>
    <message>
        <source>Pin for reports</source>
        <translation>تثبيت للتقارير</translation>
    </message>
    <message>
        <source>Pin the estimate of {who} for reports</source>
        <translation>تثبيت تقدير ⁨{who}⁩ للتقارير</translation>
    </message>
    <message>
        <source>Convert…</source>
        <translation>تحويل…</translation>
    </message>
    <message>
        <source>Convert the cost that {who} names</source>
        <translation>تحويل الكلفة التي يذكرها ⁨{who}⁩</translation>
    </message>
    <message>
        <source>{stance}: {estimate}</source>
        <translation>‏⁨{stance}⁩: ⁨{estimate}⁩</translation>
    </message>
    <message>
        <source>About</source>
        <translation>يخص</translation>
    </message>
    <message>
        <source>This site</source>
        <translation>هذا الموقع</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>تاريخ القول</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>الجهة المخاطَبة</translation>
    </message>
    <message>
        <source>Takes</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>الكلفة</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>تنبيه</translation>
    </message>
    <message>
        <source>Prices of</source>
        <translation>أسعار</translation>
    </message>
    <message>
        <source>Includes</source>
        <translation>يشمل</translation>
    </message>
    <message>
        <source>Intact</source>
        <translation>النسبة السليمة</translation>
    </message>
    <message>
        <source>Feasibility</source>
        <translation>إمكان التنفيذ</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>الشروط</translation>
    </message>
    <message>
        <source>Stance</source>
        <translation>الموقف من غيره</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Pinned for reports</source>
        <translation>مثبَّت للتقارير</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>درجة الإثبات</translation>
    </message>
    <message>
        <source>Credibility</source>
        <translation>المصداقية</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>Source {numbers}</source>
        <translation>المصدر {numbers}</translation>
    </message>
</context>
<context>
    <name>ExportFormats</name>
    <message>
        <source>Heritage file (JSON)</source>
        <translation>ملف تراث (JSON)</translation>
    </message>
    <message>
        <source>Every record, in one file that makes a registry again. Photos stay behind.</source>
        <translation>كل السجلات في ملف واحد يُعاد منه بناء السجل. تبقى الصور خارجه.</translation>
    </message>
    <message>
        <source>Folder with everything (BagIt)</source>
        <translation>مجلد فيه كل شيء (BagIt)</translation>
    </message>
    <message>
        <source>Every record with its photos, files and custody log; it makes a registry again.</source>
        <translation>كل السجلات مع صورها وملفاتها وسجل حيازتها، ويُعاد منه بناء السجل.</translation>
    </message>
    <message>
        <source>Workbook (Excel, LibreOffice)</source>
        <translation>مصنف (Excel وLibreOffice)</translation>
    </message>
    <message>
        <source>A sheet for each kind of record.</source>
        <translation>ورقة لكل نوع من السجلات.</translation>
    </message>
    <message>
        <source>Tables (CSV)</source>
        <translation>جداول (CSV)</translation>
    </message>
    <message>
        <source>A folder with one table for each kind of record.</source>
        <translation>مجلد فيه جدول لكل نوع من السجلات.</translation>
    </message>
    <message>
        <source>Map data (GeoJSON)</source>
        <translation>بيانات خرائط (GeoJSON)</translation>
    </message>
    <message>
        <source>Sites with their points, for QGIS and other maps.</source>
        <translation>المواقع مع نقاطها، لبرنامج QGIS وغيره من الخرائط.</translation>
    </message>
    <message>
        <source>Google Earth (KML)</source>
        <translation>غوغل إيرث (KML)</translation>
    </message>
    <message>
        <source>Sites as placemarks.</source>
        <translation>المواقع علامات على الخريطة.</translation>
    </message>
    <message>
        <source>Linked Art (JSON-LD)</source>
        <translation>لينكد آرت (JSON-LD)</translation>
    </message>
    <message>
        <source>Sites, events and claims in the terms of CIDOC CRM, for museums and archives.</source>
        <translation>المواقع والأحداث والأقوال بمصطلحات CIDOC CRM، للمتاحف والأرشيفات.</translation>
    </message>
    <message>
        <source>EAMENA form (bulk upload)</source>
        <translation>استمارة EAMENA (رفع جماعي)</translation>
    </message>
    <message>
        <source>Rows for the EAMENA database. A site needs a point to be taken there.</source>
        <translation>صفوف لقاعدة بيانات EAMENA. يحتاج الموقع إلى نقطة كي يُقبل فيها.</translation>
    </message>
    <message>
        <source>Sources for Zotero (CSL-JSON)</source>
        <translation>المصادر لبرنامج Zotero (CSL-JSON)</translation>
    </message>
    <message>
        <source>The sources, and nothing else.</source>
        <translation>المصادر ولا شيء غيرها.</translation>
    </message>
    <message>
        <source>Sources for EndNote (RIS)</source>
        <translation>المصادر لبرنامج EndNote (RIS)</translation>
    </message>
    <message>
        <source>Sources for LaTeX (BibTeX)</source>
        <translation>المصادر لبرنامج LaTeX (BibTeX)</translation>
    </message>
</context>
<context>
    <name>ExportPage</name>
    <message>
        <source>Export evidence</source>
        <translation>تصدير الأدلة</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>The office: the files unchanged, with all that is known of them</source>
        <translation>المكتب: الملفات كما هي مع كل ما يُعرف عنها</translation>
    </message>
    <message>
        <source>The public: without what the cameras wrote; graphic and restricted photos stay out</source>
        <translation>العموم: من دون ما كتبته الكاميرات؛ وتُترك الصور القاسية والمقيَّدة</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>سُلّمت إلى</translation>
    </message>
    <message>
        <source>The folder holds the files, a list of their hashes, the custody log, and what is said of each photo. That a copy was given out is entered in the custody log.</source>
        <translation>يحوي المجلد الملفات وقائمة ببصماتها وسجل الحيازة وما قيل عن كل صورة. ويُسجَّل تسليم النسخة في سجل الحيازة.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>اختيار المكان…</translation>
    </message>
</context>
<context>
    <name>Exporting</name>
    <message>
        <source>Sites</source>
        <translation>مواقع</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>الاسم محجوب</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>جارٍ التصدير…</translation>
    </message>
    <message>
        <source>Exported to {file}.</source>
        <translation>صُدّر إلى ⁨{file}⁩.</translation>
    </message>
    <message>
        <source>Something of it needs a look.</source>
        <translation>فيه ما يستحق النظر.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Good to know about this export</source>
        <translation>ما ينبغي معرفته عن هذا التصدير</translation>
    </message>
    <message>
        <source>What it could not carry</source>
        <translation>ما لم يمكن حمله</translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>‏{done} من {total}</translation>
    </message>
</context>
<context>
    <name>FactsPanel</name>
    <message>
        <source>What is known of the photo</source>
        <translation>ما يُعرف عن الصورة</translation>
    </message>
    <message>
        <source>No caption</source>
        <translation>دون تعليق</translation>
    </message>
    <message>
        <source>Written by the camera</source>
        <translation>ما كتبته الكاميرا</translation>
    </message>
    <message>
        <source>Custody of the file</source>
        <translation>حيازة الملف</translation>
    </message>
    <message>
        <source>Received by {person}</source>
        <translation>تسلّمه ⁨{person}⁩</translation>
    </message>
    <message>
        <source>Verified by {person}: unchanged</source>
        <translation>تحقّق منه ⁨{person}⁩: لم يتغيّر</translation>
    </message>
    <message>
        <source>Given out by {person}</source>
        <translation>سلّمه ⁨{person}⁩</translation>
    </message>
    <message>
        <source>Verified by {person}: the file is not what it was</source>
        <translation>تحقّق منه ⁨{person}⁩: لم يعد الملف كما كان</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>قاسية</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيَّدة</translation>
    </message>
    <message>
        <source>Taken</source>
        <translation>تاريخ الالتقاط</translation>
    </message>
    <message>
        <source>{date} (corrected)</source>
        <translation>‏⁨{date}⁩ (مصحَّح)</translation>
    </message>
    <message>
        <source>Camera’s date</source>
        <translation>تاريخ الكاميرا</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>English</source>
        <translation>الإنكليزية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>Caption ({language})</source>
        <translation>التعليق (⁨{language}⁩)</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>المصوِّر</translation>
    </message>
    <message>
        <source>Credit</source>
        <translation>نسبة الصورة</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>Damage report</source>
        <translation>تقرير ضرر</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>ملاحظة</translation>
    </message>
    <message>
        <source>Where it was taken from</source>
        <translation>مكان الالتقاط</translation>
    </message>
    <message>
        <source>as a person said</source>
        <translation>كما قال شخص</translation>
    </message>
    <message>
        <source>as the camera wrote it</source>
        <translation>كما كتبته الكاميرا</translation>
    </message>
    <message>
        <source>View to the {direction}</source>
        <translation>النظر نحو ⁨{direction}⁩</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>العلامات</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>{width} × {height} pixels, {size}</source>
        <translation>‏{width} × {height} بكسل، {size}</translation>
    </message>
    <message>
        <source>Copy the name of the file</source>
        <translation>نسخ اسم الملف</translation>
    </message>
    <message>
        <source>Copy the SHA-256 of the file</source>
        <translation>نسخ بصمة SHA-256 للملف</translation>
    </message>
    <message>
        <source>Received {moment}</source>
        <translation>ورد في ⁨{moment}⁩</translation>
    </message>
    <message>
        <source>{text} is on the clipboard.</source>
        <translation>نُسخ ⁨{text}⁩ إلى الحافظة.</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>optional</source>
        <translation>اختياري</translation>
    </message>
    <message>
        <source>name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>what the photo shows</source>
        <translation>ما تُظهره الصورة</translation>
    </message>
    <message>
        <source>taken on</source>
        <translation>تاريخ الالتقاط</translation>
    </message>
    <message>
        <source>view direction</source>
        <translation>اتجاه النظر</translation>
    </message>
    <message>
        <source>photographer</source>
        <translation>المصوِّر</translation>
    </message>
    <message>
        <source>credit line</source>
        <translation>نسبة الصورة</translation>
    </message>
    <message>
        <source>rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>same view as</source>
        <translation>المشهد نفسه في</translation>
    </message>
    <message>
        <source>graphic</source>
        <translation>قاسية</translation>
    </message>
    <message>
        <source>type</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>district</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>locality</source>
        <translation>البلدة</translation>
    </message>
    <message>
        <source>part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>الإحداثيات</translation>
    </message>
    <message>
        <source>how the coordinates are known</source>
        <translation>كيف عُرفت الإحداثيات</translation>
    </message>
    <message>
        <source>periods</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>age</source>
        <translation>العمر</translation>
    </message>
    <message>
        <source>function</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>owner or custodian</source>
        <translation>المالك أو القيّم</translation>
    </message>
    <message>
        <source>designations</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>identifiers elsewhere</source>
        <translation>أرقامه في سجلات أخرى</translation>
    </message>
    <message>
        <source>outlines</source>
        <translation>الحدود</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>who may see it</source>
        <translation>من يمكنه الاطلاع</translation>
    </message>
    <message>
        <source>months between visits</source>
        <translation>عدد الأشهر بين الزيارات</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>condition as given</source>
        <translation>الحالة كما وردت</translation>
    </message>
    <message>
        <source>day of the event</source>
        <translation>يوم الحدث</translation>
    </message>
    <message>
        <source>day it was seen</source>
        <translation>يوم المعاينة</translation>
    </message>
    <message>
        <source>last seen intact</source>
        <translation>آخر مرة شوهد سليمًا</translation>
    </message>
    <message>
        <source>first seen damaged</source>
        <translation>أول مرة شوهد متضررًا</translation>
    </message>
    <message>
        <source>extent</source>
        <translation>الامتداد</translation>
    </message>
    <message>
        <source>causes</source>
        <translation>الأسباب</translation>
    </message>
    <message>
        <source>effects</source>
        <translation>الآثار</translation>
    </message>
    <message>
        <source>attribution</source>
        <translation>النسبة</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>text</source>
        <translation>النص</translation>
    </message>
    <message>
        <source>last known</source>
        <translation>آخر ما عُرف</translation>
    </message>
    <message>
        <source>state</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>النوع</translation>
    </message>
    <message>
        <source>day it was said</source>
        <translation>تاريخ القول</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>المرحلة</translation>
    </message>
    <message>
        <source>since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>lowest cost</source>
        <translation>الكلفة الأدنى</translation>
    </message>
    <message>
        <source>likely cost</source>
        <translation>الكلفة المرجَّحة</translation>
    </message>
    <message>
        <source>highest cost</source>
        <translation>الكلفة الأعلى</translation>
    </message>
    <message>
        <source>feasibility</source>
        <translation>إمكان التنفيذ</translation>
    </message>
    <message>
        <source>category</source>
        <translation>الفئة</translation>
    </message>
    <message>
        <source>cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>probability</source>
        <translation>الاحتمال</translation>
    </message>
    <message>
        <source>by when</source>
        <translation>الموعد المتوقع</translation>
    </message>
    <message>
        <source>when it was done</source>
        <translation>متى أُنجز</translation>
    </message>
    <message>
        <source>whether it suits the fabric</source>
        <translation>التوافق مع مادة المبنى</translation>
    </message>
    <message>
        <source>how long it takes</source>
        <translation>المدة</translation>
    </message>
    <message>
        <source>what is included</source>
        <translation>الأعمال المشمولة</translation>
    </message>
    <message>
        <source>share intact</source>
        <translation>النسبة السليمة</translation>
    </message>
    <message>
        <source>conditions</source>
        <translation>الشروط</translation>
    </message>
</context>
<context>
    <name>FileStep</name>
    <message>
        <source>First rows</source>
        <translation>الصفوف الأولى</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>الصفوف الأولى من الملف</translation>
    </message>
    <message>
        <source>Find out</source>
        <translation>تعرّف تلقائي</translation>
    </message>
    <message>
        <source>Comma</source>
        <translation>فاصلة</translation>
    </message>
    <message>
        <source>Semicolon</source>
        <translation>فاصلة منقوطة</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>علامة جدولة</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>خط عمودي</translation>
    </message>
    <message>
        <source>Country, where the file names none</source>
        <translation>البلد حيث لا يذكره الملف</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>ما هو</translation>
    </message>
    <message>
        <source>Letters are written as</source>
        <translation>ترميز الحروف</translation>
    </message>
    <message>
        <source>Between the cells</source>
        <translation>بين الخلايا</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>الورقة</translation>
    </message>
    <message>
        <source>Use a saved mapping…</source>
        <translation>استعمال مطابقة محفوظة…</translation>
    </message>
    <message>
        <source>Choose the second file…</source>
        <translation>اختيار الملف الثاني…</translation>
    </message>
    <message>
        <source>Use a saved mapping</source>
        <translation>استعمال مطابقة محفوظة</translation>
    </message>
    <message>
        <source>Choose the second file</source>
        <translation>اختيار الملف الثاني</translation>
    </message>
    <message>
        <source>The one that fits best</source>
        <translation>الأنسب</translation>
    </message>
    <message>
        <source>Read as a bibliography. Sources that are here already are not entered again.</source>
        <translation>قُرئ قائمةَ مراجع. والمصادر الموجودة لا تُدخل ثانية.</translation>
    </message>
    <message>
        <source>Read as {how}: {rows} rows, {columns} columns.</source>
        <translation>قُرئ بصيغة {how}: عدد الصفوف {rows}، وعدد الأعمدة {columns}.</translation>
    </message>
    <message>
        <source>Its headings belong to no kind of file known here: say what its columns are.</source>
        <translation>عناوينه لا تخصّ أي نوع معروف من الملفات: حدّد أعمدته.</translation>
    </message>
    <message>
        <source>Read as an article. Its first line is the title, and the file is kept with the source.</source>
        <translation>قُرئ مقالًا. سطره الأول هو العنوان، ويُحفظ الملف مع المصدر.</translation>
    </message>
    <message>
        <source>Read as records of a Heritage registry. What is here already stays as it is.</source>
        <translation>قُرئ بطاقاتٍ من سجل Heritage. وما هو موجود يبقى كما هو.</translation>
    </message>
</context>
<context>
    <name>FilterPanel</name>
    <message>
        <source>Happened</source>
        <translation>وقع</translation>
    </message>
    <message>
        <source>2015, May 2015, before 2016, 2015-05/2016-03</source>
        <translation>2015، أيار 2015، قبل 2016، 2015-05/2016-03</translation>
    </message>
    <message>
        <source>Possibly within</source>
        <translation>ربما ضمنها</translation>
    </message>
    <message>
        <source>Surely within</source>
        <translation>حتمًا ضمنها</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>مدى التأكد</translation>
    </message>
    <message>
        <source>Near a point</source>
        <translation>قرب نقطة</translation>
    </message>
    <message>
        <source>Coordinates in any notation</source>
        <translation>إحداثيات بأي صيغة</translation>
    </message>
    <message>
        <source>Kilometres around it</source>
        <translation>كيلومترات حولها</translation>
    </message>
    <message>
        <source>In a box</source>
        <translation>ضمن إطار</translation>
    </message>
    <message>
        <source>West, south, east, north: 38, 34, 39, 35</source>
        <translation>غرب، جنوب، شرق، شمال: 38، 34، 39، 35</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Name, place or number</source>
        <translation>الاسم أو المكان أو الرقم</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>عُدّل منذ</translation>
    </message>
    <message>
        <source>2016-03, yesterday</source>
        <translation>2016-03، أمس</translation>
    </message>
    <message>
        <source>Near this site</source>
        <translation>قرب هذا الموقع</translation>
    </message>
    <message>
        <source>Near {name}</source>
        <translation>قرب {name}</translation>
    </message>
    <message>
        <source>Filter by dates and places</source>
        <translation>تصفية حسب التاريخ والمكان</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>تصفية</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>{west} to {east} east, {south} to {north} north</source>
        <translation>من {west} إلى {east} شرقًا، ومن {south} إلى {north} شمالًا</translation>
    </message>
</context>
<context>
    <name>FilterRow</name>
    <message>
        <source>Save as view…</source>
        <translation>حفظ كعرض…</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Type of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Designation</source>
        <translation>التصنيف</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Entered by</source>
        <translation>أدخله</translation>
    </message>
    <message>
        <source>With</source>
        <translation>مع</translation>
    </message>
    <message>
        <source>Without</source>
        <translation>بدون</translation>
    </message>
    <message>
        <source>Not</source>
        <translation>ما عدا</translation>
    </message>
    <message>
        <source>Happened</source>
        <translation>تاريخ الحدث</translation>
    </message>
    <message>
        <source>Near</source>
        <translation>بالقرب من</translation>
    </message>
    <message>
        <source>Within degrees</source>
        <translation>ضمن درجات</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>الرقم</translation>
    </message>
    <message>
        <source>Edited since</source>
        <translation>عُدّل منذ</translation>
    </message>
    <message>
        <source>photos</source>
        <translation>صور</translation>
    </message>
    <message>
        <source>damage reports</source>
        <translation>تقارير أضرار</translation>
    </message>
    <message>
        <source>estimates</source>
        <translation>تقديرات</translation>
    </message>
    <message>
        <source>sources</source>
        <translation>مصادر</translation>
    </message>
    <message>
        <source>a description</source>
        <translation>وصف</translation>
    </message>
    <message>
        <source>its significance</source>
        <translation>أهميته</translation>
    </message>
    <message>
        <source>an owner or custodian</source>
        <translation>مالك أو قيّم</translation>
    </message>
    <message>
        <source>an outline</source>
        <translation>حدود مرسومة</translation>
    </message>
    <message>
        <source>identifiers elsewhere</source>
        <translation>أرقام في سجلات أخرى</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>ملاحظات</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>a date of damage</source>
        <translation>تاريخ الضرر</translation>
    </message>
    <message>
        <source>coordinates</source>
        <translation>إحداثيات</translation>
    </message>
    <message>
        <source>{km} km around {point}</source>
        <translation>{km} كم حول {point}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>من {first} إلى {last}</translation>
    </message>
    <message>
        <source>from {first}</source>
        <translation>من {first}</translation>
    </message>
    <message>
        <source>to {last}</source>
        <translation>حتى {last}</translation>
    </message>
    <message>
        <source>surely {first} to {last}</source>
        <translation>بالتأكيد من {first} إلى {last}</translation>
    </message>
    <message>
        <source>surely from {first}</source>
        <translation>بالتأكيد من {first}</translation>
    </message>
    <message>
        <source>surely to {last}</source>
        <translation>بالتأكيد حتى {last}</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>آخر تحديث</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>درجة الإثبات</translation>
    </message>
    <message>
        <source>Restoration</source>
        <translation>الترميم</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Hazard</source>
        <translation>الخطر</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>التنبيه</translation>
    </message>
    <message>
        <source>in the last week</source>
        <translation>في الأسبوع الأخير</translation>
    </message>
    <message>
        <source>in the last month</source>
        <translation>في الشهر الأخير</translation>
    </message>
    <message>
        <source>in the last year</source>
        <translation>في السنة الأخيرة</translation>
    </message>
    <message>
        <source>{filter}: {count}</source>
        <translation>‏⁨{filter}⁩: {count}</translation>
    </message>
    <message>
        <source>{filter}: {value}</source>
        <translation>‏⁨{filter}⁩: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>At any time</source>
        <translation>في أي وقت</translation>
    </message>
    <message>
        <source>{region} ({count})</source>
        <translation>‏⁨{region}⁩ ({count})</translation>
    </message>
    <message>
        <source>No site names its region</source>
        <translation>لا موقع يذكر محافظته</translation>
    </message>
    <message>
        <source>No site names its country</source>
        <translation>لا موقع يذكر بلده</translation>
    </message>
    <message>
        <source>No site names its district</source>
        <translation>لا موقع يذكر منطقته</translation>
    </message>
    <message>
        <source>No site bears a tag</source>
        <translation>لا يحمل أي موقع وسمًا</translation>
    </message>
    <message>
        <source>Nobody has entered a site</source>
        <translation>لم يُدخل أحد موقعًا</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>المراجعة</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>قيد القراءة…</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Welcome to Heritage</source>
        <translation>أهلًا بك في Heritage</translation>
    </message>
    <message>
        <source>Three answers, and you can begin. All of them can be changed later.</source>
        <translation>ثلاثة أجوبة وتبدأ العمل. يمكن تغييرها كلها لاحقًا.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>ابدأ</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>You</source>
        <translation>أنت</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>ا&amp;سمك</translation>
    </message>
    <message>
        <source>It stands in the history beside everything you enter.</source>
        <translation>يُذكر في السجل الزمني إلى جانب كل ما تُدخله.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>بمَ تبدأ</translation>
    </message>
    <message>
        <source>The &amp;sample registry: five sites around Palmyra, to look around in</source>
        <translation>السجل ال&amp;نموذجي: خمسة مواقع حول تدمر، للتعرّف إلى البرنامج</translation>
    </message>
    <message>
        <source>An &amp;empty registry on this computer</source>
        <translation>سجل &amp;فارغ على هذا الحاسوب</translation>
    </message>
    <message>
        <source>My registry</source>
        <translation>سجلي</translation>
    </message>
    <message>
        <source>Where to &amp;keep it</source>
        <translation>م&amp;كان حفظه</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>اختيار…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>اختيار المجلد</translation>
    </message>
    <message>
        <source>It is kept in {folder}</source>
        <translation>يُحفظ في ⁨{folder}⁩</translation>
    </message>
    <message>
        <source>A registry is one folder: copy the folder, and you have a copy of everything.</source>
        <translation>السجل مجلد واحد: انسخ المجلد، فتكون لديك نسخة من كل شيء.</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>سجل جديد</translation>
    </message>
    <message>
        <source>Enter your name</source>
        <translation>أدخِل اسمك</translation>
    </message>
    <message>
        <source>Enter the folder in which the registry is to be kept</source>
        <translation>أدخِل المجلد الذي يُحفظ فيه السجل</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>{title}, open</source>
        <translation>‏⁨{title}⁩، مفتوح</translation>
    </message>
    <message>
        <source>{title}, closed</source>
        <translation>‏⁨{title}⁩، مغلق</translation>
    </message>
</context>
<context>
    <name>FormPage</name>
    <message>
        <source>Who may see it</source>
        <translation>من يمكنه الاطلاع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>حفظ وإضافة آخر</translation>
    </message>
    <message>
        <source>Why this is corrected (optional)</source>
        <translation>سبب التصحيح (اختياري)</translation>
    </message>
    <message>
        <source>Why (optional)</source>
        <translation>السبب (اختياري)</translation>
    </message>
    <message>
        <source>Your name, with which this is signed</source>
        <translation>اسمك الذي يُوقَّع به هذا</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>اسمك</translation>
    </message>
    <message>
        <source>Closing loses nothing</source>
        <translation>لا يضيع شيء عند الإغلاق</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Part of {site}</source>
        <translation>جزء من ⁨{site}⁩</translation>
    </message>
    <message>
        <source>Now: {condition}</source>
        <translation>الآن: ⁨{condition}⁩</translation>
    </message>
</context>
<context>
    <name>HazardForm</name>
    <message>
        <source>New hazard</source>
        <translation>خطر جديد</translation>
    </message>
    <message>
        <source>Edit hazard</source>
        <translation>تعديل الخطر</translation>
    </message>
    <message>
        <source>Save hazard</source>
        <translation>حفظ الخطر</translation>
    </message>
    <message>
        <source>Kind of hazard</source>
        <translation>نوع الخطر</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>‏Alt+↓ يعرض القائمة</translation>
    </message>
    <message>
        <source>Last known on</source>
        <translation>تاريخ آخر ما عُرف</translation>
    </message>
    <message>
        <source>How is it known?</source>
        <translation>كيف عُرف؟</translation>
    </message>
    <message>
        <source>What is known</source>
        <translation>المعلومات</translation>
    </message>
    <message>
        <source>Laid or caused by</source>
        <translation>زرعه أو سبّبه</translation>
    </message>
    <message>
        <source>Cleared or guarded by</source>
        <translation>أزاله أو يحرسه</translation>
    </message>
    <message>
        <source>Said by</source>
        <translation>القائل</translation>
    </message>
    <message>
        <source>Said to</source>
        <translation>الجهة المخاطَبة</translation>
    </message>
</context>
<context>
    <name>HeritageError</name>
    <message>
        <source>“{text}” is not a number. Write digits, with a point before decimals, for example 12.5</source>
        <translation>‏«⁨{text}⁩» ليس رقمًا. اكتب أرقامًا، مع نقطة قبل الكسر العشري، مثل 12.5</translation>
    </message>
    <message>
        <source>No registry is named. Add --registry FOLDER, set HERITAGE_REGISTRY, or make one with heritage-app init FOLDER</source>
        <translation>لم يُحدَّد سجل. أضِف --registry FOLDER، أو عيّن HERITAGE_REGISTRY، أو أنشئ سجلًا بالأمر heritage-app init FOLDER</translation>
    </message>
    <message>
        <source>Nobody is named as the one who acts, and every change is signed. Nothing was changed. Add --as-user NAME or set HERITAGE_USER</source>
        <translation>لم يُذكر اسم من يقوم بالتغيير، وكل تغيير يُوقَّع باسم. لم يتغيّر شيء. أضِف --as-user NAME أو عيّن HERITAGE_USER</translation>
    </message>
    <message>
        <source>The output could not be written ({reason}). What the command did stays done; send its output elsewhere</source>
        <translation>لم تمكن كتابة الناتج (⁨{reason}⁩). ما نفّذه الأمر يبقى منفَّذًا؛ أرسِل ناتجه إلى مكان آخر</translation>
    </message>
    <message>
        <source>“{path}” cannot be used: {reason}</source>
        <translation>لا يمكن استخدام «⁨{path}⁩»: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Something happened that the program does not know ({name}). What was saved before is safe. Details are in {log}</source>
        <translation>حدث أمر لا يعرفه البرنامج (⁨{name}⁩). ما حُفظ من قبل سليم. التفاصيل في ⁨{log}⁩</translation>
    </message>
    <message>
        <source>“{text}” is not read as corners. Write shares of width and height, 0 to 1: 0.2,0.3 0.5,0.6</source>
        <translation>لا يُقرأ «⁨{text}⁩» على أنه زوايا. اكتب نسبًا من العرض والارتفاع من 0 إلى 1: 0.2,0.3 0.5,0.6</translation>
    </message>
    <message>
        <source>The window cannot be opened: {reason}. These commands work without it: {commands}. See heritage-app --help</source>
        <translation>لا يمكن فتح النافذة: ⁨{reason}⁩. تعمل هذه الأوامر من دونها: ⁨{commands}⁩. انظر heritage-app --help</translation>
    </message>
    <message>
        <source>Enter the name of the person or organisation</source>
        <translation>أدخِل اسم الشخص أو الجهة</translation>
    </message>
    <message>
        <source>The file names no country for this place, nor a site here that it is part of. Choose the country of all such places for this import (--country), or add it to the file</source>
        <translation>لا يذكر الملف بلدا لهذا المكان، ولا موقعا هنا هو جزء منه. اختر لهذا الاستيراد بلد كل الأماكن التي من هذا النوع (--country)، أو أضفه إلى الملف</translation>
    </message>
    <message>
        <source>This is no point and no outline that can be drawn</source>
        <translation>ليست هذه نقطة ولا حدودًا يمكن رسمها</translation>
    </message>
    <message>
        <source>This outline crosses itself. It was kept as it is drawn; look at it on a map</source>
        <translation>تتقاطع هذه الحدود مع نفسها. حُفظت كما رُسمت؛ انظر إليها على خريطة</translation>
    </message>
    <message>
        <source>This point is not in its country, and would be with latitude and longitude changed over. It was kept as given; look at it on a map</source>
        <translation>هذه النقطة ليست في بلدها، وتصبح فيه إذا تبادل خط العرض وخط الطول مكانيهما. وقد حُفظت كما وردت؛ تحقق منها على الخريطة</translation>
    </message>
    <message>
        <source>These rows are not read here: claims with their sources come back whole from our JSON, so import that</source>
        <translation>لا تُقرأ هذه السطور هنا: الأقوال تعود كاملة مع مصادرها من ملف JSON الخاص بنا، فاستورد ذلك الملف</translation>
    </message>
    <message>
        <source>This is not read as a point or an outline</source>
        <translation>لا يُقرأ هذا نقطةً ولا محيطًا</translation>
    </message>
    <message>
        <source>“{text}” is not read as coordinates. It stays as you typed it. Write latitude, then longitude, for example 34.5473, 38.2741 or 34°32&apos;50&quot;N 38°16&apos;27&quot;E; UTM as 37S 433390 3823010, MGRS as 37S DU 33390 23010; or paste a link from a map.</source>
        <translation>لا يُقرأ «⁨{text}⁩» على أنه إحداثيات. يبقى كما كتبته. اكتب خط العرض ثم خط الطول، مثل 34.5473, 38.2741 أو 34°32&apos;50&quot;N 38°16&apos;27&quot;E؛ وصيغة UTM مثل 37S 433390 3823010، وصيغة MGRS مثل 37S DU 33390 23010؛ أو الصق رابطًا من خريطة.</translation>
    </message>
    <message>
        <source>Latitude {lat} and longitude {lon} are not on the globe: latitude goes from -90 to 90, longitude from -180 to 180. Latitude is written first; check whether the two are swapped.</source>
        <translation>خط العرض {lat} وخط الطول {lon} ليسا على الكرة الأرضية: خط العرض من -90 إلى 90، وخط الطول من -180 إلى 180. يُكتب خط العرض أولًا؛ تحقّق هل بُدّل أحدهما بالآخر.</translation>
    </message>
    <message>
        <source>The point 0, 0 means that no point is known. Leave the coordinates empty instead.</source>
        <translation>النقطة 0, 0 تعني أن لا موضع معروفًا. اترك الإحداثيات فارغة بدلًا منها.</translation>
    </message>
    <message>
        <source>The link “{text}” holds no coordinates. Open it, and copy the long link from the address bar or the coordinates from the map. It stays as you pasted it.</source>
        <translation>الرابط «⁨{text}⁩» لا يحوي إحداثيات. افتحه وانسخ الرابط الطويل من شريط العنوان أو الإحداثيات من الخريطة. يبقى كما لصقته.</translation>
    </message>
    <message>
        <source>Choose the site that this is about</source>
        <translation>اختر الموقع المعني</translation>
    </message>
    <message>
        <source>Enter when it happened, the condition after it, or what happened</source>
        <translation>أدخِل متى حدث، أو الحالة بعده، أو ما حدث</translation>
    </message>
    <message>
        <source>It was first seen damaged ({damaged}) before it was last seen intact ({intact}). Change one of the two dates</source>
        <translation>شوهد متضررًا أول مرة (⁨{damaged}⁩) قبل آخر مرة شوهد فيها سليمًا (⁨{intact}⁩). غيّر أحد التاريخين</translation>
    </message>
    <message>
        <source>“{text}” is not a date in EDTF notation. Write it like 2015-10-05, 2015-10 or 2015.</source>
        <translation>‏«⁨{text}⁩» ليس تاريخًا بصيغة EDTF. اكتبه مثل 2015-10-05 أو 2015-10 أو 2015.</translation>
    </message>
    <message>
        <source>“{text}” is not a date. Try {day}, {month} or {year}</source>
        <translation>‏«⁨{text}⁩» ليس تاريخًا. جرّب ⁨{day}⁩ أو ⁨{month}⁩ أو {year}</translation>
    </message>
    <message>
        <source>{words}</source>
        <translation>{words}</translation>
    </message>
    <message>
        <source>there is no such file or folder</source>
        <translation>لا يوجد ملف أو مجلد كهذا</translation>
    </message>
    <message>
        <source>this account may not open it</source>
        <translation>ليس لهذا الحساب إذن بفتحه</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>هو مجلد</translation>
    </message>
    <message>
        <source>a part of the path is no folder</source>
        <translation>جزء من المسار ليس مجلدًا</translation>
    </message>
    <message>
        <source>the disk is full</source>
        <translation>القرص ممتلئ</translation>
    </message>
    <message>
        <source>the disk can only be read</source>
        <translation>القرص للقراءة فقط</translation>
    </message>
    <message>
        <source>its name is too long</source>
        <translation>اسمه أطول مما يجوز</translation>
    </message>
    <message>
        <source>the disk could not read or write it</source>
        <translation>تعذّر على القرص أن يقرأه أو يكتبه</translation>
    </message>
    <message>
        <source>another program has it open</source>
        <translation>برنامج آخر يستعمله الآن</translation>
    </message>
    <message>
        <source>Something went wrong. Nothing was changed.</source>
        <translation>حدث خلل. لم يتغيّر شيء.</translation>
    </message>
    <message>
        <source>This date is in the future. Enter today or earlier</source>
        <translation>هذا التاريخ في المستقبل. أدخِل تاريخ اليوم أو ما قبله</translation>
    </message>
    <message>
        <source>{text}</source>
        <translation>{text}</translation>
    </message>
    <message>
        <source>Choose the site where the hazard is</source>
        <translation>اختر الموقع الذي فيه الخطر</translation>
    </message>
    <message>
        <source>Choose what kind of hazard it is</source>
        <translation>اختر نوع الخطر</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash. The reason stays in the history</source>
        <translation>أدخِل سبب النقل إلى سلة المحذوفات. يبقى السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>“{text}” is not a reference number. One looks like SY-HMS-K7Q-0012: country, district, the code of the computer that gave it, and a number.</source>
        <translation>‏«⁨{text}⁩» ليس رقم موقع. الرقم يشبه SY-HMS-K7Q-0012: البلد، المحافظة، رمز الحاسوب الذي أعطاه، ثم عدد.</translation>
    </message>
    <message>
        <source>Choose the site where the works were done</source>
        <translation>اختر الموقع الذي أُنجزت فيه الأعمال</translation>
    </message>
    <message>
        <source>Choose what kind of works they were</source>
        <translation>اختر نوع الأعمال</translation>
    </message>
    <message>
        <source>“{text}” is not read as an amount of money. It stays as you typed it. Write a number and a currency, for example 2 500 000 USD, USD 2.5 million or 1 200.50 EUR.</source>
        <translation>لا يُقرأ «⁨{text}⁩» على أنه مبلغ مالي. يبقى كما كتبته. اكتب رقمًا وعملة، مثل 2 500 000 USD أو USD 2.5 million أو 1 200.50 EUR.</translation>
    </message>
    <message>
        <source>“{text}” names no currency. It stays as you typed it. Add three letters, for example USD, EUR or SYP.</source>
        <translation>‏«⁨{text}⁩» لا يذكر عملة. يبقى كما كتبته. أضِف ثلاثة أحرف، مثل USD أو EUR أو SYP.</translation>
    </message>
    <message>
        <source>“{text}” may be in any of these currencies: {currencies}. It stays as you typed it. Write the three letters of the one that is meant.</source>
        <translation>قد يكون «⁨{text}⁩» بأي من هذه العملات: ⁨{currencies}⁩. يبقى كما كتبته. اكتب الأحرف الثلاثة للعملة المقصودة.</translation>
    </message>
    <message>
        <source>“{code}” is not a currency in use. Write the three letters of one that is, for example USD, EUR or SYP.</source>
        <translation>‏«⁨{code}⁩» ليست عملة متداولة. اكتب الأحرف الثلاثة لعملة متداولة، مثل USD أو EUR أو SYP.</translation>
    </message>
    <message>
        <source>“{text}” can be read as {thousands} or as {decimals}. It stays as you typed it. Write it in one of these two ways.</source>
        <translation>يمكن أن يُقرأ «⁨{text}⁩» على أنه ⁨{thousands}⁩ أو ⁨{decimals}⁩. يبقى كما كتبته. اكتبه بإحدى الطريقتين.</translation>
    </message>
    <message>
        <source>“{text}” is not read as a duration. It stays as you typed it. Write a number of years or months, for example 5 years, 3-5 years, 18 months or at least 3 years.</source>
        <translation>لا يُقرأ «⁨{text}⁩» على أنه مدة. يبقى كما كتبته. اكتب عدد السنوات أو الأشهر، مثل 5 سنوات أو 3-5 سنوات أو 18 شهرًا.</translation>
    </message>
    <message>
        <source>“{text}” does not name a language. The name was kept as typed: choose its language from the list, or write a tag such as ar, en or ar-Latn (Arabic in Latin letters).</source>
        <translation>‏«⁨{text}⁩» لا يدل على لغة. حُفظ الاسم كما كُتب: اختر لغته من القائمة، أو اكتب رمزًا مثل ar أو en أو ar-Latn (العربية بحروف لاتينية).</translation>
    </message>
    <message>
        <source>Choose the site that the photo shows</source>
        <translation>اختر الموقع الذي تُظهره الصورة</translation>
    </message>
    <message>
        <source>This report is about another site than the photo. Choose a report of the same site</source>
        <translation>هذا التقرير عن موقع غير موقع الصورة. اختر تقريرًا عن الموقع نفسه</translation>
    </message>
    <message>
        <source>A photo cannot be compared with itself. Choose another one of the same view</source>
        <translation>لا تُقارن صورة بنفسها. اختر صورة أخرى للمشهد نفسه</translation>
    </message>
    <message>
        <source>A photo comes with its file. Nothing was saved. Drop the file on the window, or use photo add</source>
        <translation>الصورة تأتي مع ملفها. لم يُحفظ شيء. أفلِت الملف فوق النافذة، أو استخدم photo add</translation>
    </message>
    <message>
        <source>“{given}” is not a direction. Enter degrees from 0 (north) to 359, clockwise</source>
        <translation>‏«⁨{given}⁩» ليس اتجاهًا. أدخِل درجات من 0 (الشمال) إلى 359 مع عقارب الساعة</translation>
    </message>
    <message>
        <source>Mark {number} does not lie on the photo. Draw it again</source>
        <translation>العلامة {number} لا تقع على الصورة. ارسمها من جديد</translation>
    </message>
    <message>
        <source>Tags are words of the office: a list for the public is not chosen by them, for it would tell them. Choose the sites themselves, or ask for the office</source>
        <translation>الوسوم كلام المكتب: لا تُختار بها قائمة للعموم لأنها تكشفها. اختر المواقع نفسها، أو اطلبها للمكتب</translation>
    </message>
    <message>
        <source>“{key}:” (character {position}) is not a filter. Filters are {known}. Put the words in quotation marks to look for them as they are</source>
        <translation>‏«⁨{key}⁩:» (الحرف {position}) ليس عامل تصفية. عوامل التصفية: ⁨{known}⁩. ضع الكلمات بين علامتي اقتباس للبحث عنها كما هي</translation>
    </message>
    <message>
        <source>Nothing follows “{key}:” (character {position}). Write what to look for right after the colon</source>
        <translation>لا شيء بعد «⁨{key}⁩:» (الحرف {position}). اكتب ما تبحث عنه بعد النقطتين مباشرة</translation>
    </message>
    <message>
        <source>“{value}” (character {position}) is not a value of “{key}:”. It knows, among others: {known}</source>
        <translation>‏«⁨{value}⁩» (الحرف {position}) ليست قيمة لـ «⁨{key}⁩:». من القيم المعروفة: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>“{value}” after “{key}:” (character {position}) is not a date. Write 2015, 2015-05 or 2015-05-20</source>
        <translation>‏«⁨{value}⁩» بعد «⁨{key}⁩:» (الحرف {position}) ليس تاريخًا. اكتب 2015 أو 2015-05 أو 2015-05-20</translation>
    </message>
    <message>
        <source>“{value}” after “{key}:” (character {position}) cannot be read. Write {model}</source>
        <translation>‏«⁨{value}⁩» بعد «⁨{key}⁩:» (الحرف {position}) لا يُقرأ. اكتب ⁨{model}⁩</translation>
    </message>
    <message>
        <source>“{text}” is not read as a box. Write west, south, east and north in degrees: 38, 34, 39, 35</source>
        <translation>تعذّرت قراءة «{text}» كإطار. اكتب الغرب والجنوب والشرق والشمال بالدرجات: 38, 34, 39, 35</translation>
    </message>
    <message>
        <source>“-{key}:” (character {position}) cannot be denied. Leave out the minus</source>
        <translation>‏«-⁨{key}⁩:» (الحرف {position}) لا يُنفى. احذف علامة الطرح</translation>
    </message>
    <message>
        <source>Which sites a source is cited for may be withheld: a list of sources for the public is not chosen by them. Leave out the filters of sites, or ask with --profile internal</source>
        <translation>قد تكون المواقع التي يُستشهد بالمصدر عليها محجوبة: لا تُختار بها قائمة مصادر للعموم. احذف عوامل التصفية الخاصة بالمواقع، أو اسأل مع --profile internal</translation>
    </message>
    <message>
        <source>Choose the site that this estimate is about</source>
        <translation>اختر الموقع الذي يتناوله هذا التقدير</translation>
    </message>
    <message>
        <source>Enter how long it would take, what it would cost, or whether it can be done</source>
        <translation>أدخِل المدة اللازمة، أو الكلفة، أو إمكان التنفيذ</translation>
    </message>
    <message>
        <source>The lower figure ({low}) is above the higher one ({high}). Change one of them</source>
        <translation>الرقم الأدنى ({low}) أكبر من الأعلى ({high}). غيّر أحدهما</translation>
    </message>
    <message>
        <source>Enter the currency of the cost, as three letters: USD, EUR, SYP</source>
        <translation>أدخِل عملة الكلفة بثلاثة أحرف: USD أو EUR أو SYP</translation>
    </message>
    <message>
        <source>“{given}” is not a share. Enter a number from 0 to 100</source>
        <translation>‏«⁨{given}⁩» ليست نسبة. أدخِل رقمًا من 0 إلى 100</translation>
    </message>
    <message>
        <source>“{given}” is not a scale that is known here. It knows: {known}</source>
        <translation>‏«⁨{given}⁩» مقياس غير معروف هنا. المعروف: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>Enter the name of the site</source>
        <translation>أدخِل اسم الموقع</translation>
    </message>
    <message>
        <source>Enter the country, or the site that this one is part of</source>
        <translation>أدخِل البلد، أو الموقع الذي هو جزء منه</translation>
    </message>
    <message>
        <source>“{given}” is not a distance in metres. Enter a number from 0 to 100000</source>
        <translation>‏«⁨{given}⁩» ليست مسافة بالأمتار. أدخِل رقمًا من 0 إلى 100000</translation>
    </message>
    <message>
        <source>“{given}” is not a visit interval. Enter a number of months from 1 to 240</source>
        <translation>‏«⁨{given}⁩» ليس مدة بين زيارتين. أدخِل عدد أشهر من 1 إلى 240</translation>
    </message>
    <message>
        <source>Enter the headline or the name of the source</source>
        <translation>أدخِل عنوان المصدر أو اسمه</translation>
    </message>
    <message>
        <source>“{given}” is not a web address. Enter one that begins with https:// or http://</source>
        <translation>‏«⁨{given}⁩» ليس عنوان ويب. أدخِل عنوانًا يبدأ بـ https:// أو http://</translation>
    </message>
    <message>
        <source>“{given}” is not a reliability. Enter a letter from A (reliable) to F (cannot be judged)</source>
        <translation>‏«⁨{given}⁩» ليس درجة موثوقية. أدخِل حرفًا من A (موثوق) إلى F (لا يمكن الحكم عليه)</translation>
    </message>
    <message>
        <source>“{given}” is not a credibility. Enter a number from 1 (confirmed) to 6 (cannot be judged)</source>
        <translation>‏«⁨{given}⁩» ليس درجة مصداقية. أدخِل رقمًا من 1 (مؤكَّد) إلى 6 (لا يمكن الحكم عليه)</translation>
    </message>
    <message>
        <source>Choose what the source speaks of</source>
        <translation>اختر ما يتناوله المصدر</translation>
    </message>
    <message>
        <source>Choose the site that this stage is about</source>
        <translation>اختر الموقع الذي تخصّه هذه المرحلة</translation>
    </message>
    <message>
        <source>Choose what is being done: stabilised, under way, completed, or judged not feasible</source>
        <translation>اختر ما يجري: تثبيت أو أعمال قيد التنفيذ أو مكتملة أو عُدَّت غير ممكنة</translation>
    </message>
    <message>
        <source>“{tag}” cannot be a tag. A tag is one line of at most {most} characters, without semicolons, bars or square brackets. Longer texts go into a note</source>
        <translation>لا يصلح «{tag}» وسمًا. الوسم سطر واحد لا يتجاوز {most} حرفًا، بلا فاصلة منقوطة ولا شرطة عمودية ولا أقواس مربعة. النصوص الأطول مكانها الملاحظات</translation>
    </message>
    <message>
        <source>This text has {length} characters, and {limit} are the most that fit here. Nothing was cut off: shorten it, or keep the whole text as a file beside the record.</source>
        <translation>في هذا النص {length} حرفًا، والحد الأقصى هنا {limit}. لم يُقتطع منه شيء: اختصره، أو احفظ النص كاملًا في ملف إلى جانب البطاقة.</translation>
    </message>
    <message>
        <source>Choose the site that is threatened</source>
        <translation>اختر الموقع المهدَّد</translation>
    </message>
    <message>
        <source>Enter what threatens the site: a category, a cause, or a text</source>
        <translation>أدخِل ما يهدد الموقع: فئة أو سببًا أو نصًا</translation>
    </message>
    <message>
        <source>“{given}” is not an exchange rate. Enter how many {currency} one unit of the quoted currency bought</source>
        <translation>‏«⁨{given}⁩» ليس سعر صرف. أدخِل كم ⁨{currency}⁩ تعادل وحدة واحدة من العملة المذكورة</translation>
    </message>
    <message>
        <source>Enter the date of the rate. Without it nobody can check the amount</source>
        <translation>أدخِل تاريخ سعر الصرف. من دونه لا يستطيع أحد التحقق من المبلغ</translation>
    </message>
    <message>
        <source>Enter where the rate is from: a central bank, a paper, a website</source>
        <translation>أدخِل مصدر سعر الصرف: مصرف مركزي أو صحيفة أو موقع ويب</translation>
    </message>
    <message>
        <source>“{given}” is not a currency in use. Write its three letters: USD, EUR, SYP</source>
        <translation>‏«⁨{given}⁩» ليست عملة متداولة. اكتب أحرفها الثلاثة: USD أو EUR أو SYP</translation>
    </message>
    <message>
        <source>“{path}” exists already. Nothing was written. Choose a new name</source>
        <translation>‏«⁨{path}⁩» موجود من قبل. لم يُكتب شيء. اختر اسمًا جديدًا</translation>
    </message>
    <message>
        <source>The evidence could not be written to “{path}”: {reason}. Nothing of it is left there</source>
        <translation>لم تمكن كتابة الأدلة في «⁨{path}⁩»: ⁨{reason}⁩. لم يبقَ منها شيء هناك</translation>
    </message>
    <message>
        <source>“{name}” is no longer the file that was received, and stays out. Use photo verify</source>
        <translation>لم يعد «⁨{name}⁩» الملف الذي ورد، فيُترك. استخدم photo verify</translation>
    </message>
    <message>
        <source>“{name}” stays out: it may not be shown to the public</source>
        <translation>يُترك «⁨{name}⁩»: لا يجوز عرضه على العموم</translation>
    </message>
    <message>
        <source>it has no manifest that says what its files are</source>
        <translation>لا بيان فيها يقول ما هي ملفاتها</translation>
    </message>
    <message>
        <source>the checksums of “{name}” are of a kind that this program does not know</source>
        <translation>بصمات «⁨{name}⁩» من نوع لا يعرفه هذا البرنامج</translation>
    </message>
    <message>
        <source>line {line} of “{name}” is not a checksum with a path</source>
        <translation>السطر {line} من «⁨{name}⁩» ليس بصمة يتبعها مسار</translation>
    </message>
    <message>
        <source>line {line} of “{name}” leads out of the bag</source>
        <translation>السطر {line} من «⁨{name}⁩» يقود إلى خارج الحزمة</translation>
    </message>
    <message>
        <source>line {line} of “{name}” gives a second checksum of one file</source>
        <translation>السطر {line} من «⁨{name}⁩» يعطي بصمة ثانية لملف واحد</translation>
    </message>
    <message>
        <source>“{name}” is a link that leads elsewhere</source>
        <translation>‏«⁨{name}⁩» رابط يقود إلى مكان آخر</translation>
    </message>
    <message>
        <source>“{name}” is neither a file nor a folder</source>
        <translation>‏«⁨{name}⁩» ليس ملفًا ولا مجلدًا</translation>
    </message>
    <message>
        <source>it holds more than {most} files</source>
        <translation>فيها أكثر من {most} ملف</translation>
    </message>
    <message>
        <source>“{name}” is missing, as are {count} other files that its manifest names</source>
        <translation>‏«⁨{name}⁩» مفقود، ومعه ملفات أخرى يذكرها البيان (عددها {count})</translation>
    </message>
    <message>
        <source>“{name}” is missing, which its manifest names</source>
        <translation>‏«⁨{name}⁩» الذي يذكره البيان مفقود</translation>
    </message>
    <message>
        <source>“{name}” does not belong to it: no manifest names it</source>
        <translation>‏«⁨{name}⁩» ليس منها: لا يذكره أي بيان</translation>
    </message>
    <message>
        <source>“{name}” is not the file that was packed: its checksum is another one</source>
        <translation>‏«⁨{name}⁩» ليس الملف الذي وُضع فيها: بصمته مختلفة</translation>
    </message>
    <message>
        <source>“{name}” cannot be read</source>
        <translation>تتعذر قراءة «⁨{name}⁩»</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {reason}. Nothing was changed. Choose the table of events as it was published</source>
        <translation>لم يُستورد «⁨{path}⁩»: ⁨{reason}⁩. لم يتغيّر شيء. اختر جدول الأحداث كما نُشر</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {reason}. Nothing was changed. Choose the sites as GeoJSON as they were published</source>
        <translation>لم يُستورد «⁨{path}⁩»: ⁨{reason}⁩. لم يتغيّر شيء. اختر ملف المواقع بصيغة GeoJSON كما نُشر</translation>
    </message>
    <message>
        <source>The mapping “{path}” cannot be used: {reason}. Nothing was changed. Mend the file, or leave --map away</source>
        <translation>لا يمكن استعمال ملف المطابقة «{path}»: {reason}. لم يتغيّر شيء. أصلح الملف أو اترك --map</translation>
    </message>
    <message>
        <source>“{path}” was read ({how}), and its headings belong to no profile known here: {headings}. Nothing was changed. Name one with --as ({profiles}), or say with --map what its columns are</source>
        <translation>قُرئ «{path}» ({how}) ولا تخص عناوينه نموذجًا معروفًا هنا: {headings}. لم يتغيّر شيء. سمِّ نموذجًا بـ --as ({profiles}) أو قل بـ --map ما أعمدته</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>هو فارغ</translation>
    </message>
    <message>
        <source>it is torn, encrypted, or not the file its name says</source>
        <translation>هو ناقص أو مشفَّر أو ليس ما يقوله اسمه</translation>
    </message>
    <message>
        <source>it is no whole workbook ({kind})</source>
        <translation>ليس مصنَّفًا كاملًا ({kind})</translation>
    </message>
    <message>
        <source>it is a ZIP, and neither XLSX nor ODS nor KMZ</source>
        <translation>هو ملف ZIP، وليس XLSX ولا ODS ولا KMZ</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not JSON</source>
        <translation>السطر {line}، العمود {column} ليس JSON</translation>
    </message>
    <message>
        <source>it is JSON, but no collection of GeoJSON features</source>
        <translation>هو JSON، لكنه ليس مجموعة معالم GeoJSON</translation>
    </message>
    <message>
        <source>a quotation mark opened in line {line} is never closed</source>
        <translation>علامة اقتباس فُتحت في السطر {line} ولم تُغلق</translation>
    </message>
    <message>
        <source>line {line} holds bytes that are not text</source>
        <translation>في السطر {line} بايتات ليست نصًا</translation>
    </message>
    <message>
        <source>line {line} is not text in any encoding known here</source>
        <translation>السطر {line} ليس نصًا في أي ترميز معروف هنا</translation>
    </message>
    <message>
        <source>it has {size} MB, and {most} MB are the most that are read</source>
        <translation>حجمه {size} ميغابايت، وأقصى ما يُقرأ {most} ميغابايت</translation>
    </message>
    <message>
        <source>it unpacks to more than {most} MB</source>
        <translation>يتجاوز حجمه بعد فك الضغط {most} ميغابايت</translation>
    </message>
    <message>
        <source>it has more than {most} rows</source>
        <translation>فيه أكثر من {most} صف</translation>
    </message>
    <message>
        <source>row {row} has {count} cells, and {most} are the most that are read</source>
        <translation>في الصف {row} عدد من الخلايا هو {count}، وأقصى ما يُقرأ {most}</translation>
    </message>
    <message>
        <source>row {row}, column {column} holds {count} characters, and {most} are the most</source>
        <translation>الصف {row}، العمود {column} فيه {count} محرف، والحد الأقصى {most}</translation>
    </message>
    <message>
        <source>line {line} holds a cell of more than {most} characters</source>
        <translation>السطر {line} فيه خلية تزيد على {most} محرف</translation>
    </message>
    <message>
        <source>line {line} has more than {most} characters</source>
        <translation>السطر {line} يزيد على {most} محرف</translation>
    </message>
    <message>
        <source>line {line} is not a row of a table ({words})</source>
        <translation>السطر {line} ليس صفًا من جدول (⁨{words}⁩)</translation>
    </message>
    <message>
        <source>it is not text in UTF-8</source>
        <translation>ليس نصًا بترميز ⁨UTF-8⁩</translation>
    </message>
    <message>
        <source>line {line} is not text in {encoding}</source>
        <translation>السطر {line} ليس نصًا بترميز ⁨{encoding}⁩</translation>
    </message>
    <message>
        <source>there is no encoding “{encoding}”</source>
        <translation>لا يوجد ترميز اسمه «⁨{encoding}⁩»</translation>
    </message>
    <message>
        <source>it is nested without end</source>
        <translation>تتداخل أجزاؤه بلا نهاية</translation>
    </message>
    <message>
        <source>its coordinates are in another system ({system}), and longitude and latitude are needed</source>
        <translation>إحداثياته بنظام آخر (⁨{system}⁩)، والمطلوب خطوط الطول والعرض</translation>
    </message>
    <message>
        <source>“{name}” is in another system ({system}), and longitude and latitude are needed</source>
        <translation>«⁨{name}⁩» بنظام إحداثيات آخر (⁨{system}⁩)، والمطلوب خطوط الطول والعرض</translation>
    </message>
    <message>
        <source>feature {number} is not a feature of GeoJSON</source>
        <translation>العنصر {number} ليس عنصر ⁨GeoJSON⁩</translation>
    </message>
    <message>
        <source>it has no feature</source>
        <translation>ليس فيه أي عنصر</translation>
    </message>
    <message>
        <source>it has no placemark</source>
        <translation>ليس فيه أي علامة موضعية</translation>
    </message>
    <message>
        <source>it declares entities, which a map does not need</source>
        <translation>يعرّف كيانات (⁨entities⁩) لا تحتاج إليها خريطة</translation>
    </message>
    <message>
        <source>it is no whole {kind} file ({words})</source>
        <translation>ليس ملف ⁨{kind}⁩ كاملًا (⁨{words}⁩)</translation>
    </message>
    <message>
        <source>it is a database that is torn or takes too long ({words})</source>
        <translation>هو قاعدة بيانات تالفة أو تستغرق قراءتها وقتًا طويلًا جدًا (⁨{words}⁩)</translation>
    </message>
    <message>
        <source>it is a database, but no GeoPackage with features</source>
        <translation>هو قاعدة بيانات، لكنه ليس ⁨GeoPackage⁩ فيه عناصر</translation>
    </message>
    <message>
        <source>“{name}” has no column of shapes</source>
        <translation>ليس في «⁨{name}⁩» عمود للأشكال</translation>
    </message>
    <message>
        <source>“{name}” in it unpacks to {size} MB</source>
        <translation>«⁨{name}⁩» داخله يبلغ {size} ميغابايت بعد فك الضغط</translation>
    </message>
    <message>
        <source>it has no sheet with rows</source>
        <translation>ليس فيه ورقة فيها صفوف</translation>
    </message>
    <message>
        <source>row {row} of “{sheet}” is beyond what is read</source>
        <translation>الصف {row} من «⁨{sheet}⁩» يتجاوز ما تمكن قراءته</translation>
    </message>
    <message>
        <source>it is a folder without {name}, so none that a registry wrote</source>
        <translation>هو مجلد ليس فيه ⁨{name}⁩، فليس مما كتبه سجل</translation>
    </message>
    <message>
        <source>with those before it has more than {most} MB</source>
        <translation>يزيد مع ما قبله على {most} ميغابايت</translation>
    </message>
    <message>
        <source>a table of names has the headings {headings}</source>
        <translation>عناوين أعمدة جدول الأسماء هي ⁨{headings}⁩</translation>
    </message>
    <message>
        <source>no sheet of it is a filled form of heritage places</source>
        <translation>ليس فيه ورقة هي استمارة معبأة لأماكن التراث</translation>
    </message>
    <message>
        <source>it holds no text</source>
        <translation>ليس فيه نص</translation>
    </message>
    <message>
        <source>it is neither RIS nor BibTeX nor CSL-JSON</source>
        <translation>ليس ⁨RIS⁩ ولا ⁨BibTeX⁩ ولا ⁨CSL-JSON⁩</translation>
    </message>
    <message>
        <source>it is torn ({words})</source>
        <translation>هو تالف (⁨{words}⁩)</translation>
    </message>
    <message>
        <source>the entry in line {line} is not closed or stands twice</source>
        <translation>المدخل في السطر {line} غير مغلق أو مكرر</translation>
    </message>
    <message>
        <source>entry {number} is no object</source>
        <translation>المدخل {number} ليس كائنًا (⁨object⁩)</translation>
    </message>
    <message>
        <source>it has no entries</source>
        <translation>ليس فيه أي مدخل</translation>
    </message>
    <message>
        <source>this line has neither a DOI nor a link</source>
        <translation>ليس في هذا السطر ⁨DOI⁩ ولا رابط</translation>
    </message>
    <message>
        <source>its letters are not UTF-8</source>
        <translation>حروفه ليست بترميز ⁨UTF-8⁩</translation>
    </message>
    <message>
        <source>it does not say that it is one</source>
        <translation>لا يذكر أنه سجل</translation>
    </message>
    <message>
        <source>its version is not named</source>
        <translation>لا يذكر رقم صيغته</translation>
    </message>
    <message>
        <source>a name is missing</source>
        <translation>ينقصه اسم</translation>
    </message>
    <message>
        <source>more stands behind its end</source>
        <translation>بعد نهايته نص زائد</translation>
    </message>
    <message>
        <source>“{mark}” is expected where “{found}” stands</source>
        <translation>المتوقع «⁨{mark}⁩» حيث يوجد «⁨{found}⁩»</translation>
    </message>
    <message>
        <source>it breaks off</source>
        <translation>ينقطع قبل نهايته</translation>
    </message>
    <message>
        <source>“{word}” is no value, or breaks off</source>
        <translation>«⁨{word}⁩» ليس قيمة، أو هو مقطوع</translation>
    </message>
    <message>
        <source>a record is longer than {most} characters</source>
        <translation>سجل فيه أطول من {most} محرف</translation>
    </message>
    <message>
        <source>line 1 names {count} columns, and {wanted} are expected</source>
        <translation>السطر 1 يسمي {count} من الأعمدة، والمتوقع {wanted}</translation>
    </message>
    <message>
        <source>line 1, column {column} is named “{found}”, and “{wanted}” is expected</source>
        <translation>السطر 1، العمود ⁨{column}⁩ اسمه «⁨{found}⁩»، والمتوقع «⁨{wanted}⁩»</translation>
    </message>
    <message>
        <source>line {line} has {count} cells, and {wanted} are expected</source>
        <translation>السطر {line} فيه {count} من الخلايا، والمتوقع {wanted}</translation>
    </message>
    <message>
        <source>line {line}, column {column} is empty</source>
        <translation>السطر {line}، العمود ⁨{column}⁩ فارغ</translation>
    </message>
    <message>
        <source>line {line}, column {column}: “{word}” stands in line {other} as well</source>
        <translation>السطر {line}، العمود ⁨{column}⁩: «⁨{word}⁩» موجود في السطر {other} أيضًا</translation>
    </message>
    <message>
        <source>it has headings and no rows</source>
        <translation>فيه عناوين أعمدة وليس فيه صفوف</translation>
    </message>
    <message>
        <source>two features have the identifier “{word}”</source>
        <translation>لعنصرين المعرّف نفسه «⁨{word}⁩»</translation>
    </message>
    <message>
        <source>feature {number} has no properties or no geometry</source>
        <translation>العنصر {number} بلا خصائص أو بلا شكل</translation>
    </message>
    <message>
        <source>feature {number} has no Name</source>
        <translation>العنصر {number} بلا اسم (⁨Name⁩)</translation>
    </message>
    <message>
        <source>feature {number} has neither an S_ID nor a Number</source>
        <translation>العنصر {number} ليس له ⁨S_ID⁩ ولا ⁨Number⁩</translation>
    </message>
    <message>
        <source>feature {number} is not a point of numbers</source>
        <translation>العنصر {number} ليس نقطة من أرقام</translation>
    </message>
    <message>
        <source>feature {number} has {count} coordinates, and 2 or 3 are expected</source>
        <translation>العنصر {number} له {count} من الإحداثيات، والمتوقع 2 أو 3</translation>
    </message>
    <message>
        <source>feature {number}: {reason}</source>
        <translation>العنصر {number}: {reason}</translation>
    </message>
    <message>
        <source>line {line}: {reason}</source>
        <translation>السطر {line}: {reason}</translation>
    </message>
    <message>
        <source>line {line}, column {column} is not YAML</source>
        <translation>السطر {line}، العمود ⁨{column}⁩ ليس ⁨YAML⁩</translation>
    </message>
    <message>
        <source>“columns” with a field by heading is expected</source>
        <translation>المتوقع «⁨columns⁩» وفيه حقل لكل عنوان عمود</translation>
    </message>
    <message>
        <source>“{heading}” is to be “{name}”, and the fields are {known}</source>
        <translation>يراد لـ«⁨{heading}⁩» أن يكون «⁨{name}⁩»، والحقول هي ⁨{known}⁩</translation>
    </message>
    <message>
        <source>“{word}” is no part of a mapping</source>
        <translation>«⁨{word}⁩» ليس جزءًا من ملف المطابقة</translation>
    </message>
    <message>
        <source>“{word}” is no field of a source</source>
        <translation>«⁨{word}⁩» ليس حقلًا من حقول المصدر</translation>
    </message>
    <message>
        <source>“{word}” is to be names with values</source>
        <translation>ينبغي أن يكون «⁨{word}⁩» أسماء مع قيم</translation>
    </message>
    <message>
        <source>a file of that name is there, and nothing is written over</source>
        <translation>يوجد ملف بهذا الاسم، ولا يُكتب فوق شيء</translation>
    </message>
    <message>
        <source>“{path}” was not read: {reason}. Nothing was changed. Save it anew with the program that it comes from, or choose another file</source>
        <translation>لم يُقرأ «{path}»: {reason}. لم يتغيّر شيء. احفظه من جديد بالبرنامج الذي جاء منه، أو اختر ملفًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not imported: {count} of its cells keep their rows out. Nothing was changed. Mend them, or import the other rows alone with --good-rows
{problems}</source>
        <translation>لم يُستورد «{path}»: {count} من خلاياه تُبقي صفوفها خارجًا. لم يتغيّر شيء. أصلحها، أو استورد الصفوف الأخرى وحدها بـ --good-rows
{problems}</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. Name another file with -o</source>
        <translation>لم يُكتب «{path}»: {reason}. سمِّ ملفًا آخر بـ -o</translation>
    </message>
    <message>
        <source>“{name}” is empty. There is nothing in it to keep</source>
        <translation>‏«⁨{name}⁩» فارغ. لا شيء فيه يُحفظ</translation>
    </message>
    <message>
        <source>“{name}” is not a picture. Attach it to a source instead</source>
        <translation>‏«⁨{name}⁩» ليس صورة. أرفِقه بمصدر بدلًا من ذلك</translation>
    </message>
    <message>
        <source>“{name}” could not be read: {reason}. Nothing of it was kept. Add it again</source>
        <translation>لم تمكن قراءة «⁨{name}⁩»: ⁨{reason}⁩. لم يُحفظ منه شيء. أضِفه من جديد</translation>
    </message>
    <message>
        <source>“{name}” could not be kept: {reason}. Everything kept before is safe. Free some space and add it again</source>
        <translation>لم يمكن حفظ «⁨{name}⁩»: ⁨{reason}⁩. كل ما حُفظ من قبل سليم. أفرِغ بعض المساحة وأضِفه من جديد</translation>
    </message>
    <message>
        <source>“{path}” was not saved: {reason}. Nothing was left behind. Choose another folder or name</source>
        <translation>لم يُحفظ «⁨{path}⁩»: ⁨{reason}⁩. لم يبقَ أثر منه. اختر مجلدًا آخر أو اسمًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not saved: its folder does not exist. Nothing was left behind. Choose another folder</source>
        <translation>لم يُحفظ «⁨{path}⁩»: مجلده غير موجود. لم يبقَ أثر منه. اختر مجلدًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not saved: its folder cannot be written. Nothing was left behind. Choose another folder</source>
        <translation>لم يُحفظ «⁨{path}⁩»: لا تمكن الكتابة في مجلده. لم يبقَ أثر منه. اختر مجلدًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not saved: a folder has that name. Nothing was left behind. Choose another name</source>
        <translation>لم يُحفظ «⁨{path}⁩»: هناك مجلد بهذا الاسم. لم يبقَ أثر منه. اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the name is too long. Nothing was left behind. Choose a shorter name</source>
        <translation>لم يُحفظ «⁨{path}⁩»: الاسم أطول مما يجوز. لم يبقَ أثر منه. اختر اسمًا أقصر</translation>
    </message>
    <message>
        <source>“{path}” is open in another program and was not replaced. Close it there, or choose another name</source>
        <translation>‏«⁨{path}⁩» مفتوح في برنامج آخر ولم يُستبدل. أغلقه هناك، أو اختر اسمًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not saved: the disk is full. No half file was left. Free some space and try again</source>
        <translation>لم يُحفظ «⁨{path}⁩»: القرص ممتلئ. لم يبقَ ملف ناقص. أفرِغ بعض المساحة وأعِد المحاولة</translation>
    </message>
    <message>
        <source>The report could not be made: {reason}. The registry is unchanged. Nothing was saved</source>
        <translation>لم يمكن إعداد التقرير: ⁨{reason}⁩. السجل لم يتغيّر. لم يُحفظ شيء</translation>
    </message>
    <message>
        <source>Printed as {replacement}, because no font here has them: {characters}</source>
        <translation>طُبعت على شكل ⁨{replacement}⁩ لأن الخطوط هنا لا تحويها: ⁨{characters}⁩</translation>
    </message>
    <message>
        <source>The PDF is not marked for archives (PDF/A) or accessible (PDF/UA): {reason}</source>
        <translation>لم يُوسَم ملف PDF للأرشفة (PDF/A) أو لسهولة الوصول (PDF/UA): ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>A photo asked for is restricted or graphic, so nothing was printed for the public. Print it for the office, or change who may see it</source>
        <translation>إحدى الصور المطلوبة مقيَّدة أو قاسية، فلم يُطبع شيء للعموم. اطبعها للمكتب، أو غيّر من يمكنه الاطلاع</translation>
    </message>
    <message>
        <source>“{name}” cannot be printed: {reason}. The file is kept unchanged</source>
        <translation>لا تمكن طباعة «⁨{name}⁩»: ⁨{reason}⁩. الملف محفوظ كما هو</translation>
    </message>
    <message>
        <source>“{name}” stays out: what its camera wrote, such as the position, cannot be taken out of this kind of file ({media_type})</source>
        <translation>بقي «{name}» خارجًا: لا يمكن أن يُنزع من هذا النوع من الملفات ({media_type}) ما كتبته الكاميرا، كالموقع</translation>
    </message>
    <message>
        <source>bagit.txt is missing, or does not say that it is a bag</source>
        <translation>الملف ⁨bagit.txt⁩ مفقود، أو لا يقول إنها حزمة</translation>
    </message>
    <message>
        <source>its lists are in the encoding “{encoding}”, which this program does not know</source>
        <translation>قوائمها بالترميز «⁨{encoding}⁩» الذي لا يعرفه هذا البرنامج</translation>
    </message>
    <message>
        <source>the letters of “{name}” are not {encoding}</source>
        <translation>حروف «⁨{name}⁩» ليست بترميز ⁨{encoding}⁩</translation>
    </message>
    <message>
        <source>“{path}” is not a whole bag with a registry: {reason}. Nothing was taken in, and the bag stays as it is. Copy it anew from where it was made</source>
        <translation>‏«⁨{path}⁩» ليس حزمة سليمة فيها سجل: ⁨{reason}⁩. لم يُستورد شيء، والحزمة باقية كما هي. انسخها من جديد من حيث صُنعت</translation>
    </message>
    <message>
        <source>there is no {name} in it</source>
        <translation>ليس فيها ⁨{name}⁩</translation>
    </message>
    <message>
        <source>“{name}” is another file than the registry names</source>
        <translation>‏«⁨{name}⁩» ليس الملف الذي يذكره السجل</translation>
    </message>
    <message>
        <source>The backup could not be made in “{path}”: {reason}. The registry is as it was. Choose another folder</source>
        <translation>تعذّر إنشاء النسخة الاحتياطية في «{path}»: {reason}. بقي السجل كما كان. اختر مجلدًا آخر</translation>
    </message>
    <message>
        <source>The backup needs {needed} MB and “{path}” has {free} MB free. Nothing was written. Free some space or choose another folder</source>
        <translation>تحتاج النسخة الاحتياطية إلى {needed} ميغابايت، وفي «{path}» {free} ميغابايت خالية. لم يُكتب شيء. أفرغ مساحة أو اختر مجلدًا آخر</translation>
    </message>
    <message>
        <source>“{path}” lies inside the registry: what takes the one takes the other. Nothing was written. Choose a folder outside, best on another disk</source>
        <translation>يقع «{path}» داخل السجل: ما يصيب أحدهما يصيب الآخر. لم يُكتب شيء. اختر مجلدًا خارجه، والأفضل على قرص آخر</translation>
    </message>
    <message>
        <source>There is no backup at “{path}”. Nothing was changed. heritage-app backup list shows what there is</source>
        <translation>لا توجد نسخة احتياطية في «{path}». لم يتغيّر شيء. يعرض heritage-app backup list ما هو موجود</translation>
    </message>
    <message>
        <source>The backup of {made} is not whole: {finding}. Nothing was changed. Choose another one</source>
        <translation>النسخة الاحتياطية بتاريخ {made} غير سليمة: {finding}. لم يتغيّر شيء. اختر نسخة أخرى</translation>
    </message>
    <message>
        <source>The backup could not be put back in “{path}”: {reason}. The registry is as it was. Free some space</source>
        <translation>تعذّرت استعادة النسخة الاحتياطية في «{path}»: {reason}. بقي السجل كما كان. أفرغ مساحة</translation>
    </message>
    <message>
        <source>Enter why this claim is chosen. The reason is printed beside it</source>
        <translation>أدخِل سبب اختيار هذا القول. يُطبع السبب إلى جانبه</translation>
    </message>
    <message>
        <source>This claim cannot be chosen, since it is not accepted, is in the trash, or does not judge the condition. Nothing was changed. Accept it first, or choose another</source>
        <translation>لا يمكن اختيار هذا القول لأنه غير مقبول أو في سلة المحذوفات أو لا يحكم على الحالة. لم يتغيّر شيء. اجعله مقبولًا أولًا، أو اختر غيره</translation>
    </message>
    <message>
        <source>This claim is about {site}. Nothing was changed. Choose it there</source>
        <translation>هذا القول عن ⁨{site}⁩. لم يتغيّر شيء. اختره هناك</translation>
    </message>
    <message>
        <source>Nobody has chosen a claim for the {axis} here. The rule decides already</source>
        <translation>لم يختر أحد قولًا يحدد ⁨{axis}⁩ هنا. القاعدة هي التي تقرر</translation>
    </message>
    <message>
        <source>The estimate for {site} has no cost in another currency than {currency}. Nothing was changed. Enter its cost and currency first, or convert into another currency</source>
        <translation>تقدير ⁨{site}⁩ لا كلفة له بعملة غير ⁨{currency}⁩. لم يتغيّر شيء. أدخِل كلفته وعملته أولًا، أو حوّل إلى عملة أخرى</translation>
    </message>
    <message>
        <source>There is no conversion “{key}” in this registry. List those of the estimate to see their ids</source>
        <translation>لا تحويل «⁨{key}⁩» في هذا السجل. اعرض تحويلات التقدير لمعرفة أرقامها</translation>
    </message>
    <message>
        <source>There is no list of terms “{given}”. These are there: {known}</source>
        <translation>لا توجد قائمة مصطلحات باسم «{given}». القوائم الموجودة: {known}</translation>
    </message>
    <message>
        <source>Nothing is decided about “{given}” in the list {vocabulary}. Nothing was changed</source>
        <translation>لم يُقرَّر شيء بشأن «{given}» في القائمة {vocabulary}. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>The draft could not be kept ({reason}). What you typed is still here: save it, or copy it before closing</source>
        <translation>لم يمكن حفظ المسودّة (⁨{reason}⁩). ما كتبته لا يزال هنا: احفظه، أو انسخه قبل الإغلاق</translation>
    </message>
    <message>
        <source>Enter how you know that these are two sites. The reason stays in the history</source>
        <translation>أدخِل كيف عرفت أن هذين موقعان مختلفان. يبقى السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>The file of “{name}” is missing in the registry. Its record is kept. Use photo verify to find it again</source>
        <translation>ملف «⁨{name}⁩» مفقود من السجل. بطاقته محفوظة. استخدم photo verify للعثور عليه</translation>
    </message>
    <message>
        <source>“{subject}” was changed again by {by} ({verb}). Nothing was undone. Undo that first, or edit the record</source>
        <translation>غيّر ⁨{by}⁩ «⁨{subject}⁩» من جديد (⁨{verb}⁩). لم يجرِ التراجع عن شيء. تراجع عن ذلك أولًا، أو عدّل البطاقة</translation>
    </message>
    <message>
        <source>There is nothing to undo here. It was taken back already</source>
        <translation>لا شيء هنا للتراجع عنه. جرى التراجع عنه من قبل</translation>
    </message>
    <message>
        <source>This step cannot be taken back: an entry of it in the history was altered and cannot be read. Nothing was changed. Check the registry to see what else was altered</source>
        <translation>لا يمكن التراجع عن هذه الخطوة: عُبث بأحد قيودها في السجل الزمني ولا يمكن قراءته. لم يتغيّر شيء. افحص السجل لترى ما عُبث به غير ذلك</translation>
    </message>
    <message>
        <source>Enter how you know that these two are one site. The reason stays in the history</source>
        <translation>أدخِل كيف عرفت أن هذين موقع واحد. يبقى السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>These are the same entry. Nothing was changed. Choose the other one</source>
        <translation>هذان هما البطاقة نفسها. لم يتغيّر شيء. اختر الأخرى</translation>
    </message>
    <message>
        <source>“{other}” holds “{kept}” as a part. Nothing was changed. Merge the other way round, so that the whole stays</source>
        <translation>‏«⁨{kept}⁩» جزء من «⁨{other}⁩». لم يتغيّر شيء. ادمج في الاتجاه المعاكس ليبقى الكل</translation>
    </message>
    <message>
        <source>“{subject}” is in the trash. Nothing was changed. Restore it first</source>
        <translation>‏«⁨{subject}⁩» في سلة المحذوفات. لم يتغيّر شيء. استعِده أولًا</translation>
    </message>
    <message>
        <source>There is no {kind} “{key}” in this registry. Look it up with a search</source>
        <translation>لا يوجد ⁨{kind}⁩ «⁨{key}⁩» في هذا السجل. ابحث عنه</translation>
    </message>
    <message>
        <source>“{subject}” has parts in use ({count}). Nothing was trashed. Move or trash the parts first</source>
        <translation>لـ«⁨{subject}⁩» أجزاء مستخدمة ({count}). لم يُنقل شيء إلى سلة المحذوفات. انقل الأجزاء أو ضعها في سلة المحذوفات أولًا</translation>
    </message>
    <message>
        <source>This has been in the trash since {day}, because: {reason}. Nothing was changed</source>
        <translation>هذا في سلة المحذوفات منذ ⁨{day}⁩، والسبب: ⁨{reason}⁩. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>This is not in the trash: it was restored before, or never went there. Nothing was changed</source>
        <translation>هذا ليس في سلة المحذوفات: استُعيد من قبل، أو لم يُنقل إليها قط. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>The file {file}, which comes with the program, cannot be used: line {line}, {reason}. Nothing was changed. Install the program again to get the file back</source>
        <translation>لا يمكن استخدام الملف ⁨{file}⁩ المرفق بالبرنامج: السطر {line}، ⁨{reason}⁩. لم يتغيّر شيء. ثبّت البرنامج من جديد لاستعادة الملف</translation>
    </message>
    <message>
        <source>There is no sample “{name}”. Nothing was made. These come with the program: {known}</source>
        <translation>لا نموذج باسم «⁨{name}⁩». لم يُنشأ شيء. المرفق بالبرنامج: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>A site cannot be part of itself or of one of its own parts. Choose another parent</source>
        <translation>لا يمكن أن يكون الموقع جزءًا من نفسه أو من أحد أجزائه. اختر موقعًا أعلى آخر</translation>
    </message>
    <message>
        <source>“{given}” is not in the list {vocabulary}. It knows: {known}</source>
        <translation>‏«⁨{given}⁩» ليس في القائمة ⁨{vocabulary}⁩. فيها: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>“{given}” is not in the list {vocabulary}. Nearest to it are: {known}</source>
        <translation>‏«⁨{given}⁩» ليس في القائمة ⁨{vocabulary}⁩. الأقرب إليه: ⁨{known}⁩</translation>
    </message>
    <message>
        <source>“{value}” is not a value of {name}. The old value was kept. {allowed}</source>
        <translation>‏«⁨{value}⁩» ليست قيمة مقبولة لـ ⁨{name}⁩. بقيت القيمة السابقة. ⁨{allowed}⁩</translation>
    </message>
    <message>
        <source>There is no preference called “{name}”. Nothing was changed. The names are: {names}.</source>
        <translation>لا إعداد باسم «⁨{name}⁩». لم يتغيّر شيء. الأسماء: ⁨{names}⁩.</translation>
    </message>
    <message>
        <source>“{path}” is not a registry. Choose a folder that holds {database}, or make a new one with heritage-app init</source>
        <translation>‏«⁨{path}⁩» ليس سجلًا. اختر مجلدًا فيه ⁨{database}⁩، أو أنشئ سجلًا جديدًا بالأمر heritage-app init</translation>
    </message>
    <message>
        <source>“{path}” was made by a newer version of Heritage (registry version {found}, this program knows {known}). Nothing was changed. Install the newer program to open it</source>
        <translation>‏«⁨{path}⁩» من إنشاء إصدار أحدث من Heritage (إصدار السجل {found}، وهذا البرنامج يعرف ⁨{known}⁩). لم يتغيّر شيء. ثبّت البرنامج الأحدث لفتحه</translation>
    </message>
    <message>
        <source>“{path}” is not empty. Nothing was written. Choose a new name or an empty folder</source>
        <translation>‏«⁨{path}⁩» ليس فارغًا. لم يُكتب شيء. اختر اسمًا جديدًا أو مجلدًا فارغًا</translation>
    </message>
    <message>
        <source>“{path}” is a file. Nothing was written. Choose a new name or an empty folder</source>
        <translation>‏«⁨{path}⁩» ملف. لم يُكتب شيء. اختر اسمًا جديدًا أو مجلدًا فارغًا</translation>
    </message>
    <message>
        <source>“{path}” is being written by another program. Nothing was changed. Try again when it has finished</source>
        <translation>برنامج آخر يكتب في «⁨{path}⁩». لم يتغيّر شيء. أعِد المحاولة عندما ينتهي</translation>
    </message>
    <message>
        <source>“{path}” cannot be written. Nothing was changed. Check that the folder and the disk are not read-only</source>
        <translation>لا تمكن الكتابة في «⁨{path}⁩». لم يتغيّر شيء. تحقّق من أن المجلد والقرص ليسا للقراءة فقط</translation>
    </message>
    <message>
        <source>“{path}” was made by an older version of Heritage and cannot be brought up to date where it is, for it cannot be written. Nothing was changed. Copy the folder to a disk that can be written and open the copy</source>
        <translation>‏«⁨{path}⁩» من إنشاء إصدار أقدم من Heritage، ولا يمكن تحديثه في مكانه لأن الكتابة فيه غير ممكنة. لم يتغيّر شيء. انسخ المجلد إلى قرص تمكن الكتابة فيه وافتح النسخة</translation>
    </message>
    <message>
        <source>“{path}” cannot be written, and its last changes are still in its journal ({journal}). Nothing was changed. Copy the whole folder to a disk that can be written and open the copy</source>
        <translation>لا تمكن الكتابة في «⁨{path}⁩»، وآخر تغييراته لا تزال في يوميته (⁨{journal}⁩). لم يتغيّر شيء. انسخ المجلد كاملًا إلى قرص تمكن الكتابة فيه وافتح النسخة</translation>
    </message>
    <message>
        <source>Not saved: the disk is full. Everything saved before is safe. Free some space and try again</source>
        <translation>لم يُحفظ: القرص ممتلئ. كل ما حُفظ من قبل سليم. أفرِغ بعض المساحة وأعِد المحاولة</translation>
    </message>
    <message>
        <source>Not saved: the disk of “{path}” reports an error. Everything saved before is kept. Try again, then check the disk</source>
        <translation>لم يُحفظ: قرص «⁨{path}⁩» يُبلغ عن خلل. كل ما حُفظ من قبل باقٍ. أعِد المحاولة، ثم افحص القرص</translation>
    </message>
    <message>
        <source>The database of “{path}” is damaged. Nothing was changed. Keep a copy of the folder as it is, then restore the last backup</source>
        <translation>قاعدة بيانات «⁨{path}⁩» تالفة. لم يتغيّر شيء. احتفظ بنسخة من المجلد كما هو، ثم استعِد آخر نسخة احتياطية</translation>
    </message>
    <message>
        <source>This record was changed by someone else since it was opened. Nothing was saved. Open it again and compare</source>
        <translation>غيّر شخص آخر هذه البطاقة منذ فتحها. لم يُحفظ شيء. افتحها من جديد وقارن</translation>
    </message>
    <message>
        <source>Other records still rest on this one. Nothing was changed. Change or trash them first</source>
        <translation>عناصر أخرى لا تزال تستند إلى هذا. لم يتغيّر شيء. غيّرها أو انقلها إلى سلة المحذوفات أولًا</translation>
    </message>
    <message>
        <source>This did not work ({reason}). What was saved before is kept. Try again, or restart the program</source>
        <translation>لم ينجح ذلك (⁨{reason}⁩). ما حُفظ من قبل باقٍ. أعِد المحاولة، أو أعِد تشغيل البرنامج</translation>
    </message>
    <message>
        <source>No registry is open. Open one from the File menu</source>
        <translation>لا سجل مفتوحًا. افتح سجلًا من قائمة ملف</translation>
    </message>
    <message>
        <source>“{given}” is not a distance. Enter kilometres from 0 to {most}</source>
        <translation>«{given}» ليست مسافة. أدخل كيلومترات من 0 إلى {most}</translation>
    </message>
    <message>
        <source>“{text}” is not in the list. Type a part of a word, or press Alt+↓ to see all entries</source>
        <translation>‏«⁨{text}⁩» ليس في القائمة. اكتب جزءًا من كلمة، أو اضغط Alt+↓ لعرض الخيارات كلها</translation>
    </message>
    <message>
        <source>Photos are still being copied. Nothing was saved yet. Save again in a moment</source>
        <translation>ما زالت الصور تُنسخ. لم يُحفظ شيء بعد. احفظ مرة أخرى بعد لحظة</translation>
    </message>
    <message>
        <source>“{text}” is in {found}, and the currency here is {wanted}. Change one of them</source>
        <translation>‏«⁨{text}⁩» بعملة {found}، والعملة هنا {wanted}. غيّر إحداهما</translation>
    </message>
    <message>
        <source>Fill in “{field}” in row {row}, or take the row away</source>
        <translation>املأ «⁨{field}⁩» في السطر {row}، أو أزِل السطر</translation>
    </message>
    <message>
        <source>Other work with files is still going on. Wait for it, or cancel it in the status bar, and try again</source>
        <translation>عمل آخر على الملفات لا يزال جاريًا. انتظره، أو ألغِه في شريط الحالة، ثم أعِد المحاولة</translation>
    </message>
    <message>
        <source>There is no picture on the clipboard. Copy one, or the files of photos, and paste again</source>
        <translation>لا صورة في الحافظة. انسخ صورة أو ملفات صور ثم ألصق من جديد</translation>
    </message>
    <message>
        <source>No photo was added: no site is chosen. Choose the site that the photos show, and add them again</source>
        <translation>لم تُضَف أي صورة: لم يُختر موقع. اختر الموقع الذي تُظهره الصور وأضِفها من جديد</translation>
    </message>
    <message>
        <source>{reason}</source>
        <translation>‏⁨{reason}⁩</translation>
    </message>
    <message>
        <source>The report was not printed: {reason}. Check the printer, or save the report as a PDF</source>
        <translation>لم يُطبع التقرير: ⁨{reason}⁩. تحقّق من الطابعة، أو احفظ التقرير بصيغة PDF</translation>
    </message>
    <message>
        <source>“{path}” was not saved: a report is written as .pdf, .docx (Word), .html or .csv (tables), and the end of the name says which. Choose a name that ends so</source>
        <translation>لم يُحفظ «⁨{path}⁩»: يُكتب التقرير بصيغة ‎.pdf أو ‎.docx ‏(Word) أو ‎.html أو ‎.csv (جداول)، ونهاية الاسم تحدد أيها. اختر اسمًا ينتهي بإحداها</translation>
    </message>
    <message>
        <source>“{path}” carries no stamp that can be read: it is no report of this program, was made before reports were stamped, or another program has saved it anew. Compare the hash printed on its last page by eye</source>
        <translation>لا يحمل «⁨{path}⁩» ختمًا تمكن قراءته: فهو ليس تقريرًا من هذا البرنامج، أو صُنع قبل أن تُختم التقارير، أو حفظه برنامج آخر من جديد. قارن بالعين بصمة البيانات المطبوعة على صفحته الأخيرة</translation>
    </message>
    <message>
        <source>“{path}” cannot be read as a PDF. Nothing was compared. Choose the file as it was saved</source>
        <translation>لا تمكن قراءة «⁨{path}⁩» ملفَّ PDF. لم يُقارن شيء. اختر الملف كما حُفظ</translation>
    </message>
    <message>
        <source>Enter a name for the view</source>
        <translation>أدخل اسمًا للعرض</translation>
    </message>
    <message>
        <source>There is a view “{name}” already. Enter another name, or rename that one first</source>
        <translation>يوجد عرض باسم «{name}». أدخل اسمًا آخر، أو أعد تسمية ذاك أولًا</translation>
    </message>
    <message>
        <source>Nothing is asked yet. Choose a filter or type words first, and then save the view</source>
        <translation>لا سؤال بعد. اختر مرشّحًا أو اكتب كلمات أولًا، ثم احفظ العرض</translation>
    </message>
    <message>
        <source>There is no room for the evidence at “{path}”. Nothing of it is left there. Free some space and try again</source>
        <translation>لا مكان للأدلة في «⁨{path}⁩». لم يبقَ منها شيء هناك. أفرِغ بعض المساحة وحاول من جديد</translation>
    </message>
    <message>
        <source>“{name}” could not be kept: the disk is full. Everything kept before is safe. Free some space and add it again</source>
        <translation>لم يمكن حفظ «⁨{name}⁩»: القرص ممتلئ. كل ما حُفظ من قبل سليم. أفرِغ بعض المساحة وأضِفه من جديد</translation>
    </message>
    <message>
        <source>Say what is to change: a field and its value</source>
        <translation>اذكر ما الذي يتغيّر: الحقل وقيمته</translation>
    </message>
    <message>
        <source>No site is chosen, so nothing was changed. Name sites by their numbers, or search for them</source>
        <translation>لم يُختر أي موقع، ولذلك لم يتغيّر شيء. سمِّ المواقع بأرقامها أو ابحث عنها</translation>
    </message>
    <message>
        <source>Nothing was changed: {same} of the sites say so already, {refused} cannot be changed. Look at the reasons</source>
        <translation>لم يتغيّر شيء: مواقع تقول ذلك أصلًا {same}، ومواقع لا يمكن تغييرها {refused}. انظر في الأسباب</translation>
    </message>
    <message>
        <source>This has been in the trash since {day}, because: {reason}. Restore it first, then change it</source>
        <translation>هذا في سلة المحذوفات منذ ⁨{day}⁩، لأن: ⁨{reason}⁩. استعده أولًا ثم غيّره</translation>
    </message>
    <message>
        <source>“{key}:” asks for persons, who may be protected. Leave it out, or ask with --profile internal</source>
        <translation>‏«⁨{key}⁩:» يسأل عن أشخاص قد يكونون محميين. احذفه، أو اسأل مع --profile internal</translation>
    </message>
    <message>
        <source>{count} records were changed again since: {subjects}. Nothing was undone. Undo those changes first, or edit the records</source>
        <translation>تغيّرت سجلات بعد ذلك ({count}): ⁨{subjects}⁩. لم يُتراجع عن شيء. تراجع عن تلك التغييرات أولًا، أو عدّل السجلات</translation>
    </message>
    <message>
        <source>“{name}” has no point, and EAMENA takes no place without one. Its rows are there; add the point before</source>
        <translation>لا نقطة للموقع «⁨{name}⁩»، ولا تقبل EAMENA مكانًا بلا نقطة. صفوفه موجودة، فأضف النقطة قبل الرفع</translation>
    </message>
    <message>
        <source>“{path}” was not written: {reason}. Nothing was left behind. Choose another folder or name</source>
        <translation>لم يُكتب «⁨{path}⁩»: ⁨{reason}⁩. لم يبقَ منه شيء. اختر مجلدًا أو اسمًا آخر</translation>
    </message>
    <message>
        <source>“{path}” was not written: the disk is full. No half file was left. Free some space and try again</source>
        <translation>لم يُكتب «⁨{path}⁩»: القرص ممتلئ. لم يبقَ ملف ناقص. أفرغ بعض المساحة وأعد المحاولة</translation>
    </message>
    <message>
        <source>“{path}” is not a registry written by Heritage as JSON: {reason}. Nothing was taken in</source>
        <translation>‏«⁨{path}⁩» ليس سجلًا كتبه Heritage بصيغة JSON: ⁨{reason}⁩. لم يُستورد شيء</translation>
    </message>
    <message>
        <source>“{path}” was written by a newer version of Heritage (format {found}, this program knows {known}). Nothing was taken in. Install the newer program to read it</source>
        <translation>كُتب «⁨{path}⁩» بإصدار أحدث من Heritage (الصيغة {found}، وهذا البرنامج يعرف ⁨{known}⁩). لم يُستورد شيء. ثبّت البرنامج الأحدث لقراءته</translation>
    </message>
    <message>
        <source>“{value}” cannot be {field}</source>
        <translation>لا يمكن أن تكون «⁨{value}⁩» قيمة ⁨{field}⁩</translation>
    </message>
    <message>
        <source>there is no field “{field}” here</source>
        <translation>لا حقل هنا باسم «⁨{field}⁩»</translation>
    </message>
    <message>
        <source>{field} is missing</source>
        <translation>ينقص ⁨{field}⁩</translation>
    </message>
    <message>
        <source>It holds a list “{name}” that this program does not know. Nothing was taken in</source>
        <translation>فيه قائمة «⁨{name}⁩» لا يعرفها هذا البرنامج. لم يُستورد شيء</translation>
    </message>
    <message>
        <source>Record {number} of “{name}” cannot be read: {reason}. Nothing was taken in</source>
        <translation>لا يمكن قراءة السجل {number} من «⁨{name}⁩»: ⁨{reason}⁩. لم يُستورد شيء</translation>
    </message>
    <message>
        <source>A row of {table} points at a row of {parent} that is not there. Nothing was taken in</source>
        <translation>يشير صف من ⁨{table}⁩ إلى صف من ⁨{parent}⁩ غير موجود. لم يُستورد شيء</translation>
    </message>
    <message>
        <source>The address has {count} lines, and {most} are the most that fit above a report. Join some of them</source>
        <translation>في العنوان {count} أسطر، وأكثر ما يتسع له رأس التقرير {most}. اجمع بعضها في سطر واحد</translation>
    </message>
    <message>
        <source>“{name}” cannot be read as a picture. The letterhead is as it was. Give a PNG or JPEG file</source>
        <translation>تعذّرت قراءة «{name}» كصورة. الترويسة كما كانت. أعطِ ملفًّا من نوع PNG أو JPEG</translation>
    </message>
    <message>
        <source>The database file is damaged: {line}. Restore the last backup.</source>
        <translation>ملف قاعدة البيانات متضرر: {line}. استعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>An order of the database is damaged, its records are whole: {line}.</source>
        <translation>ترتيب من ترتيبات قاعدة البيانات متضرر، وعناصرها سليمة: {line}.</translation>
    </message>
    <message>
        <source>The table {table} is missing. Restore the last backup.</source>
        <translation>الجدول {table} مفقود. استعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The column {column} of the table {table} is missing. Restore the last backup.</source>
        <translation>العمود {column} من الجدول {table} مفقود. استعد آخر نسخة احتياطية.</translation>
    </message>
    <message>
        <source>The full-text index {table} is missing.</source>
        <translation>فهرس النصوص {table} مفقود.</translation>
    </message>
    <message>
        <source>The trigger {trigger}, which writes the history, is missing or changed.</source>
        <translation>المُطلِق {trigger} الذي يكتب سجل التغييرات مفقود أو معدَّل.</translation>
    </message>
    <message>
        <source>Row {row} of {table} points at a row of {parent} that is not there.</source>
        <translation>الصف {row} من {table} يشير إلى صف من {parent} غير موجود.</translation>
    </message>
    <message>
        <source>A line of the search index ({table}) points at one of {parent} that is not there.</source>
        <translation>سطر من فهرس البحث ({table}) يشير إلى سطر من {parent} غير موجود.</translation>
    </message>
    <message>
        <source>A {what} belongs to the {owner} {row_of}, which is not there.</source>
        <translation>ينتمي {what} إلى {owner} {row_of}، وهو غير موجود.</translation>
    </message>
    <message>
        <source>“{value}” cannot be a {field} in {table}.</source>
        <translation>لا يمكن أن تكون «{value}» قيمة {field} في {table}.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is “{value}”, which is no date.</source>
        <translation>التاريخ {field} في {table} {row} هو «{value}»، وهو ليس تاريخًا.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is {value}, but its days are others.</source>
        <translation>التاريخ {field} في {table} {row} هو {value}، لكن أيامه غير ذلك.</translation>
    </message>
    <message>
        <source>The {field} date of {table} {row} is {value}, which is still to come. Correct it, or set the clock of this computer right.</source>
        <translation>التاريخ {field} في {table} {row} هو {value}، ولم يأتِ بعد. صحّحه، أو اضبط ساعة هذا الحاسوب.</translation>
    </message>
    <message>
        <source>The point of {table} {row} is {lat}, {lon}, where nothing can be.</source>
        <translation>موقع {table} {row} هو {lat}، {lon}، حيث لا يمكن أن يكون شيء.</translation>
    </message>
    <message>
        <source>The history does not say who entered {table} {row}.</source>
        <translation>لا يذكر سجل التغييرات من أدخل {table} {row}.</translation>
    </message>
    <message>
        <source>{count} entries of the history say neither who nor when. A backup made before may still know.</source>
        <translation>في سجل التغييرات {count} من القيود لا تذكر من ولا متى. قد تعرف ذلك نسخة احتياطية سابقة.</translation>
    </message>
    <message>
        <source>The history was altered, or part of it is missing: what {by} did on {at} is not as it was sealed. It is never mended: compare with a backup made before.</source>
        <translation>عُدّل سجل التغييرات أو فُقد جزء منه: ما فعله {by} في {at} ليس كما خُتم. لا يُصلَح أبدًا: قارنه بنسخة احتياطية سابقة.</translation>
    </message>
    <message>
        <source>{count} entries were written into the history past its seals. Compare with a backup made before.</source>
        <translation>كُتب في سجل التغييرات {count} من القيود بعد أختامه. قارنه بنسخة احتياطية سابقة.</translation>
    </message>
    <message>
        <source>{name} {row} is not as its last entry in the history left it.</source>
        <translation>{name} {row} ليس كما تركه آخر قيد له في سجل التغييرات.</translation>
    </message>
    <message>
        <source>The file “{name}” is missing. Use photo verify to find it again.</source>
        <translation>الملف «{name}» مفقود. استعمل photo verify للعثور عليه.</translation>
    </message>
    <message>
        <source>The file “{name}” is no longer what it was when it was received. Use photo verify to find a true copy.</source>
        <translation>لم يعد الملف «{name}» كما كان عند استلامه. استعمل photo verify للعثور على نسخة صحيحة.</translation>
    </message>
    <message>
        <source>The file {path} belongs to no record: an adding that was cut off left it behind.</source>
        <translation>الملف {path} لا ينتمي إلى أي عنصر: تركته إضافة انقطعت.</translation>
    </message>
    <message>
        <source>The draft {path} cannot be read.</source>
        <translation>لا يمكن قراءة المسودّة {path}.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: {fields}.</source>
        <translation>فهرس البحث للموقع {reference} غير محدَّث: {fields}.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: the site is not in it.</source>
        <translation>فهرس البحث للموقع {reference} غير محدَّث: الموقع ليس فيه.</translation>
    </message>
    <message>
        <source>The search index of {reference} is not up to date: it holds a site that is not there.</source>
        <translation>فهرس البحث للموقع {reference} غير محدَّث: فيه موقع غير موجود.</translation>
    </message>
    <message>
        <source>The search index of record {row} is not up to date.</source>
        <translation>فهرس البحث للعنصر {row} غير محدَّث.</translation>
    </message>
    <message>
        <source>The search index holds {count} entries of no site.</source>
        <translation>في فهرس البحث {count} من القيود لا تخص أي موقع.</translation>
    </message>
    <message>
        <source>“{name}” has no account in this registry. Nothing was changed. Work as one of: {names}, or have an administrator add the account</source>
        <translation>لا حساب باسم «{name}» في هذا السجل. لم يتغيّر شيء. اعمل باسم واحد من: {names}، أو اطلب من مدير إضافة الحساب</translation>
    </message>
    <message>
        <source>{name} works here as {role} and may not do this: it needs the role {needed}. Nothing was changed. Ask one of: {names}</source>
        <translation>يعمل {name} هنا بصفة {role} ولا يحق له ذلك: يلزم دور {needed}. لم يتغيّر شيء. اسأل واحدًا من: {names}</translation>
    </message>
    <message>
        <source>In this registry a reviewer accepts what is entered, and {name} works here as editor. Nothing was changed. Set the status to draft or in review, or ask one of: {names}</source>
        <translation>في هذا السجل يقبل مراجعٌ ما يُدخَل، ويعمل {name} هنا محرّرًا. لم يتغيّر شيء. اجعل الوضع مسودة أو قيد المراجعة، أو اسأل واحدًا من: {names}</translation>
    </message>
    <message>
        <source>The first account must be an administrator, who then adds the others. Nothing was changed</source>
        <translation>يجب أن يكون الحساب الأول لمدير يضيف الآخرين بعد ذلك. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>“{name}” is the only administrator. Nothing was changed. Make somebody else an administrator first</source>
        <translation>«{name}» هو المدير الوحيد. لم يتغيّر شيء. اجعل شخصًا آخر مديرًا أولًا</translation>
    </message>
    <message>
        <source>There is no account “{name}”. Nothing was changed. There are: {names}</source>
        <translation>لا يوجد حساب «{name}». لم يتغيّر شيء. الموجود: {names}</translation>
    </message>
    <message>
        <source>“{name}” has an account already. Nothing was changed. Use account set to change it</source>
        <translation>لدى «{name}» حساب من قبل. لم يتغيّر شيء. استعمل account set لتغييره</translation>
    </message>
    <message>
        <source>Enter why this is erased. The reason stays in the history; do not repeat in it what is erased</source>
        <translation>اكتب سبب المحو. يبقى السبب في السجل الزمني؛ لا تكرر فيه ما يُمحى</translation>
    </message>
    <message>
        <source>“{value}” stands in no record and in no entry of the history, or is shorter than {least} letters</source>
        <translation>لا يرد «{value}» في أي سجل ولا في أي قيد من السجل الزمني، أو هو أقصر من {least} أحرف</translation>
    </message>
    <message>
        <source>Nothing was erased: the history of this registry was altered before, and to seal it anew would hide that. Run heritage-app check and restore a good backup first</source>
        <translation>لم يُمحَ شيء: سبق أن غُيّر السجل الزمني لهذا السجل، وختمه من جديد يخفي ذلك. شغّل heritage-app check واستعد نسخة احتياطية سليمة أولًا</translation>
    </message>
    <message>
        <source>Enter why: who disputes, withdraws or takes back what was accepted says so in the history</source>
        <translation>اكتب السبب: من يعترض أو يسحب أو يتراجع عما قُبل يذكر السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>This {kind} cannot be reviewed: it is in the trash, or has no status. Nothing was changed</source>
        <translation>لا يمكن مراجعة هذا العنصر ({kind}): هو في سلة المحذوفات أو لا وضع له. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>This is {status} already. Nothing was changed</source>
        <translation>الوضع {status} من قبل. لم يتغيّر شيء</translation>
    </message>
    <message>
        <source>“{path}” speaks of places that stand in a file of their own. Nothing was changed. Choose that file as well (--sites SITES.geojson)</source>
        <translation>«{path}» يتحدّث عن أماكن موجودة في ملف مستقل. لم يتغيّر شيء. اختر ذلك الملف أيضًا (--sites SITES.geojson)</translation>
    </message>
    <message>
        <source>“{path}” lies on another computer, over a network, where a registry can be torn while it is written. Nothing was changed. Copy the folder to this computer and open the copy</source>
        <translation>يقع «{path}» على حاسوب آخر عبر الشبكة، حيث قد يتلف السجل أثناء الكتابة. لم يتغيّر شيء. انسخ المجلد إلى هذا الحاسوب وافتح النسخة</translation>
    </message>
    <message>
        <source>Not saved: “{path}” is not there any more. Everything saved before is in it. Put the disk back, or the folder in its place, and try again</source>
        <translation>لم يُحفظ: «{path}» لم يعد موجودًا. كل ما حُفظ قبل ذلك فيه. أعد القرص، أو أعد المجلد إلى مكانه، وحاول من جديد</translation>
    </message>
    <message>
        <source>Row {other} has the same identifier; each row needs its own</source>
        <translation>في الصف {other} المعرّف نفسه، ولكل صف معرّف خاص به</translation>
    </message>
    <message>
        <source>Row {other} names the same place; give each an identifier if they are two</source>
        <translation>يسمّي الصف {other} المكان نفسه. أعطِ كلًّا منهما معرّفًا إن كانا اثنين</translation>
    </message>
    <message>
        <source>No site here bears this identifier, number or name. Import the sites first, or name the country as well</source>
        <translation>لا موقع هنا يحمل هذا المعرّف أو الرقم أو الاسم. استورد المواقع أولًا، أو اذكر البلد أيضًا</translation>
    </message>
    <message>
        <source>A number of metres from 0 to 100000 is expected</source>
        <translation>يُنتظر عدد أمتار من 0 إلى 100000</translation>
    </message>
    <message>
        <source>A year is expected, or years as P 1997-2005</source>
        <translation>تُنتظر سنة، أو سنوات مثل P 1997-2005</translation>
    </message>
    <message>
        <source>Kept as given. A day is written 2019-02-01</source>
        <translation>يبقى كما ورد. يُكتب اليوم هكذا: 2019-02-01</translation>
    </message>
    <message>
        <source>The table of places has no such id</source>
        <translation>لا معرّف كهذا في جدول الأماكن</translation>
    </message>
    <message>
        <source>Latitude and longitude are numbers of degrees, such as 34.55 and 38.27</source>
        <translation>خط العرض وخط الطول عددان بالدرجات، مثل 34.55 و38.27</translation>
    </message>
    <message>
        <source>This shape cannot be read ({reason})</source>
        <translation>لا يمكن قراءة هذا الشكل ({reason})</translation>
    </message>
    <message>
        <source>“{path}” is not encrypted. Nothing was changed. heritage-app encrypt makes an encrypted copy of it</source>
        <translation>«{path}» غير معمّى. لم يتغيّر شيء. الأمر heritage-app encrypt يصنع منه نسخة معمّاة</translation>
    </message>
    <message>
        <source>The two passphrases are not the same. Nothing was changed. Type them again</source>
        <translation>عبارتا المرور غير متطابقتين. لم يتغيّر شيء. اكتبهما من جديد</translation>
    </message>
    <message>
        <source>A passphrase is needed, and there is no terminal to ask for it. Nothing was done. Name the file that holds it in HERITAGE_PASSPHRASE_FILE</source>
        <translation>يلزم إدخال عبارة المرور ولا توجد طرفية لطلبها. لم يُنفَّذ شيء. اذكر الملف الذي يحويها في HERITAGE_PASSPHRASE_FILE</translation>
    </message>
    <message>
        <source>This passphrase does not open “{path}”. Nothing was opened. Check the keyboard and capital letters, or use the recovery key. The next try has to wait {seconds} s</source>
        <translation>عبارة المرور هذه لا تفتح «{path}». لم يُفتح شيء. تحقّق من لوحة المفاتيح ومن الأحرف الكبيرة، أو استعمل مفتاح الاسترداد. المحاولة التالية بعد {seconds} ث</translation>
    </message>
    <message>
        <source>This recovery key does not open “{path}”. Nothing was opened. It may belong to another registry, or a newer one was made since. The next try has to wait {seconds} s</source>
        <translation>مفتاح الاسترداد هذا لا يفتح «{path}». لم يُفتح شيء. قد يكون لسجل آخر، أو صُنع بعده مفتاح أحدث. المحاولة التالية بعد {seconds} ث</translation>
    </message>
    <message>
        <source>This is not how a recovery key is written: {groups} groups of 4 letters and digits. Nothing was opened. Compare it with the printed page, group by group</source>
        <translation>لا يُكتب مفتاح الاسترداد هكذا: عدد مجموعاته {groups}، في كل منها 4 أحرف وأرقام. لم يُفتح شيء. قارنه بالصفحة المطبوعة مجموعةً مجموعة</translation>
    </message>
    <message>
        <source>No recovery key was made for “{path}”. Nothing was opened. Only its passphrase opens it</source>
        <translation>لم يُصنع مفتاح استرداد لـ«{path}». لم يُفتح شيء. لا تفتحه إلا عبارة مروره</translation>
    </message>
    <message>
        <source>The passphrase has {count} characters and needs {least} at least. Nothing was changed. Four or five words that nobody would put together are easy to keep in mind</source>
        <translation>في عبارة المرور {count} من الأحرف، ويلزم {least} على الأقل. لم يتغيّر شيء. أربع كلمات أو خمس لا يجمعها أحد معًا يسهل حفظها</translation>
    </message>
    <message>
        <source>The key file of “{path}” cannot be read, and neither can its spare. Nothing was changed. Put back {name} from the newest backup, where it lies beside the database</source>
        <translation>تعذّرت قراءة ملف مفاتيح «{path}» ونسخته الاحتياطية. لم يتغيّر شيء. أعد {name} من أحدث نسخة احتياطية، وهو فيها بجانب قاعدة البيانات</translation>
    </message>
    <message>
        <source>The key file of “{path}” was written by a newer version of Heritage. Nothing was changed. Install the newer program to open it</source>
        <translation>ملف مفاتيح «{path}» كتبته نسخة أحدث من Heritage. لم يتغيّر شيء. ثبّت البرنامج الأحدث لفتحه</translation>
    </message>
    <message>
        <source>The key file of “{path}” could not be written: {reason}. What opened the registry before still does</source>
        <translation>تعذّرت كتابة ملف مفاتيح «{path}»: {reason}. ما كان يفتح السجل من قبل ما زال يفتحه</translation>
    </message>
    <message>
        <source>“{path}” is encrypted. Nothing was opened. Give its passphrase: in a terminal it is asked for, elsewhere HERITAGE_PASSPHRASE_FILE names the file that holds it</source>
        <translation>«{path}» معمّى. لم يُفتح شيء. أدخل عبارة مروره: تُطلب في الطرفية، وفي غيرها يسمّي HERITAGE_PASSPHRASE_FILE الملف الذي يحويها</translation>
    </message>
    <message>
        <source>The backup of {made} is not encrypted with the key of this registry. Nothing was changed. Put it into a folder of its own: heritage-app backup restore BACKUP --into FOLDER</source>
        <translation>النسخة الاحتياطية بتاريخ {made} ليست معمّاة بمفتاح هذا السجل. لم يتغيّر شيء. ضعها في مجلد مستقل: heritage-app backup restore BACKUP --into FOLDER</translation>
    </message>
    <message>
        <source>“{path}” is encrypted already. Nothing was changed. heritage-app passphrase change gives it another passphrase</source>
        <translation>«{path}» معمّى من قبل. لم يتغيّر شيء. الأمر heritage-app passphrase change يعطيه عبارة مرور أخرى</translation>
    </message>
    <message>
        <source>“{path}” is open in another window or program. Nothing was changed. Close it there and try again</source>
        <translation>«{path}» مفتوح في نافذة أخرى أو برنامج آخر. لم يتغيّر شيء. أغلقه هناك وحاول من جديد</translation>
    </message>
    <message>
        <source>“{path}” is not whole: {finding} Nothing was changed. Look at heritage-app check, then encrypt it</source>
        <translation>«{path}» غير سليم: {finding} لم يتغيّر شيء. انظر heritage-app check ثم عمِّه</translation>
    </message>
    <message>
        <source>The encrypted copy of “{path}” is not whole: {finding}. It was thrown away, and nothing was changed</source>
        <translation>النسخة المعمّاة من «{path}» غير سليمة: {finding}. أُهملت ولم يتغيّر شيء</translation>
    </message>
    <message>
        <source>“{path}” could not be encrypted: {reason}. It is as it was. Close what has it open, or free some space</source>
        <translation>تعذّرت تعمية «{path}»: {reason}. بقي كما كان. أغلق ما يفتحه أو أفرغ بعض المساحة</translation>
    </message>
    <message>
        <source>The index of the search was not built: the process that folds its words ended with {status}. Nothing was changed. Close other programs, for the memory may be full, and try again</source>
        <translation>لم يُبنَ فهرس البحث: انتهت العملية التي توحّد صور كلماته بالرمز {status}. لم يتغيّر شيء. أغلق البرامج الأخرى فقد تكون الذاكرة ممتلئة، ثم أعد المحاولة</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Condition as given</source>
        <translation>الحالة كما وردت</translation>
    </message>
    <message>
        <source>When it happened, as typed</source>
        <translation>متى حدث، كما كُتب</translation>
    </message>
    <message>
        <source>When it happened</source>
        <translation>متى حدث</translation>
    </message>
    <message>
        <source>Seen on, as typed</source>
        <translation>تاريخ المعاينة، كما كُتب</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>تاريخ المعاينة</translation>
    </message>
    <message>
        <source>Said on, as typed</source>
        <translation>تاريخ القول، كما كُتب</translation>
    </message>
    <message>
        <source>Said on</source>
        <translation>تاريخ القول</translation>
    </message>
    <message>
        <source>Last known, as typed</source>
        <translation>آخر ما عُرف، كما كُتب</translation>
    </message>
    <message>
        <source>Last known</source>
        <translation>آخر ما عُرف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما حدث</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Locality</source>
        <translation>البلدة</translation>
    </message>
    <message>
        <source>District</source>
        <translation>المنطقة</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Precision in metres</source>
        <translation>الدقة بالأمتار</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>Custodian</source>
        <translation>القيّم</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>القول</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>In the trash since</source>
        <translation>في سلة المحذوفات منذ</translation>
    </message>
    <message>
        <source>Why it is in the trash</source>
        <translation>سبب وجوده في سلة المحذوفات</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>Nothing has been changed here yet.</source>
        <translation>لم يتغيّر شيء هنا بعد.</translation>
    </message>
    <message>
        <source>Show older changes</source>
        <translation>عرض تغييرات أقدم</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Undo: {deed}</source>
        <translation>تراجع: ⁨{deed}⁩</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>جرى التراجع عنه</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>السبب: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>{kind}: {count}</source>
        <translation>‏⁨{kind}⁩: {count}</translation>
    </message>
    <message>
        <source>Entered: {records}</source>
        <translation>أُدخل: ⁨{records}⁩</translation>
    </message>
    <message>
        <source>{old} → {new}</source>
        <translation>‏⁨{old}⁩ ← ⁨{new}⁩</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(فارغ)</translation>
    </message>
</context>
<context>
    <name>ImportCheck</name>
    <message>
        <source>{new} new, {known} here already</source>
        <translation>{new} جديدة، {known} موجودة من قبل</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>تقارير الضرر</translation>
    </message>
    <message>
        <source>Threats and earlier works</source>
        <translation>التهديدات والأعمال السابقة</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Sites that learn something</source>
        <translation>مواقع تُكمَّل</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>الخلايا</translation>
    </message>
    <message>
        <source>{all} read = {stored} in fields + {noted} in notes + {empty} empty + {known} known before + {refused} in rows left out</source>
        <translation>{all} مقروءة = {stored} في حقول + {noted} في ملاحظات + {empty} فارغة + {known} معروفة من قبل + {refused} في صفوف متروكة</translation>
    </message>
    <message>
        <source>Its row stays out</source>
        <translation>يبقى صفّها خارجًا</translation>
    </message>
    <message>
        <source>Taken as it stands</source>
        <translation>تؤخذ كما وردت</translation>
    </message>
    <message>
        <source>Kept in a note</source>
        <translation>تُحفظ في ملاحظة</translation>
    </message>
    <message>
        <source>Say otherwise here, and stay so</source>
        <translation>تقول هنا غير ذلك وتبقى كما هي</translation>
    </message>
    <message>
        <source>All records</source>
        <translation>كل البطاقات</translation>
    </message>
</context>
<context>
    <name>ImportField</name>
    <message>
        <source>Keep in a note</source>
        <translation>حفظ في ملاحظة</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Name in English</source>
        <translation>الاسم بالإنجليزية</translation>
    </message>
    <message>
        <source>Name in French</source>
        <translation>الاسم بالفرنسية</translation>
    </message>
    <message>
        <source>Name in Arabic</source>
        <translation>الاسم بالعربية</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Historic names</source>
        <translation>أسماء تاريخية</translation>
    </message>
    <message>
        <source>Name in Latin letters</source>
        <translation>الاسم بحروف لاتينية</translation>
    </message>
    <message>
        <source>Number in this file</source>
        <translation>الرقم في هذا الملف</translation>
    </message>
    <message>
        <source>Number of EAMENA</source>
        <translation>رقم EAMENA</translation>
    </message>
    <message>
        <source>Number of the World Heritage List</source>
        <translation>الرقم في قائمة التراث العالمي</translation>
    </message>
    <message>
        <source>Number of Wikidata</source>
        <translation>رقم ويكي بيانات</translation>
    </message>
    <message>
        <source>Number of Pleiades</source>
        <translation>رقم Pleiades</translation>
    </message>
    <message>
        <source>Number of the site in this registry</source>
        <translation>رقم الموقع في هذا السجل</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>جزء من</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Age in words</source>
        <translation>التأريخ بالكلمات</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>District</source>
        <translation>القضاء</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>المدينة أو القرية</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>خط العرض</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>خط الطول</translation>
    </message>
    <message>
        <source>Coordinates in one cell</source>
        <translation>الإحداثيات في خلية واحدة</translation>
    </message>
    <message>
        <source>Precision in metres</source>
        <translation>الدقة بالأمتار</translation>
    </message>
    <message>
        <source>Outline (GeoJSON)</source>
        <translation>الحدود (GeoJSON)</translation>
    </message>
    <message>
        <source>List that the place is on</source>
        <translation>قائمة أُدرج فيها المكان</translation>
    </message>
    <message>
        <source>Significance</source>
        <translation>الأهمية</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>المالك أو الجهة المسؤولة</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>من يجوز له الاطلاع</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Number of the damage report</source>
        <translation>رقم تقرير الضرر</translation>
    </message>
    <message>
        <source>Kind of report</source>
        <translation>نوع التقرير</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>يوم الحدث</translation>
    </message>
    <message>
        <source>Day it was seen</source>
        <translation>يوم المعاينة</translation>
    </message>
    <message>
        <source>Last seen intact</source>
        <translation>آخر مشاهدة سليمًا</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>أول مشاهدة متضررًا</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Condition, on the scale of UNOSAT</source>
        <translation>الحالة بمقياس يونوسات</translation>
    </message>
    <message>
        <source>Condition, on the scale of EAMENA</source>
        <translation>الحالة بمقياس EAMENA</translation>
    </message>
    <message>
        <source>Extent of the damage</source>
        <translation>امتداد الضرر</translation>
    </message>
    <message>
        <source>Category of the cause</source>
        <translation>فئة السبب</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Certainty of the cause</source>
        <translation>درجة التأكد من السبب</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>الأثر</translation>
    </message>
    <message>
        <source>Certainty of the effect</source>
        <translation>درجة التأكد من الأثر</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>ما الذي حدث</translation>
    </message>
    <message>
        <source>How it was seen</source>
        <translation>وسيلة المعاينة</translation>
    </message>
    <message>
        <source>Who saw it</source>
        <translation>من عاينه</translation>
    </message>
    <message>
        <source>Who assessed it</source>
        <translation>من قيّمه</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>التوصية</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>الأولوية</translation>
    </message>
    <message>
        <source>Title of the source</source>
        <translation>عنوان المصدر</translation>
    </message>
    <message>
        <source>Link of the source</source>
        <translation>رابط المصدر</translation>
    </message>
    <message>
        <source>Page in the source</source>
        <translation>الصفحة في المصدر</translation>
    </message>
</context>
<context>
    <name>ImportKind</name>
    <message>
        <source>Table or map of sites</source>
        <translation>جدول مواقع أو خريطتها</translation>
    </message>
    <message>
        <source>Table of damage reports</source>
        <translation>جدول تقارير ضرر</translation>
    </message>
    <message>
        <source>Another table: I say what its columns are</source>
        <translation>جدول آخر: أحدّد أعمدته بنفسي</translation>
    </message>
    <message>
        <source>EAMENA: heritage places (GeoJSON)</source>
        <translation>EAMENA: الأماكن التراثية (GeoJSON)</translation>
    </message>
    <message>
        <source>EAMENA: filled form for bulk uploads</source>
        <translation>EAMENA: استمارة الإدخال الجماعي المملوءة</translation>
    </message>
    <message>
        <source>EAMENA: damage events, with a file of their places</source>
        <translation>EAMENA: أحداث ضرر مع ملف أماكنها</translation>
    </message>
    <message>
        <source>The Syriac Gazetteer</source>
        <translation>المعجم الجغرافي السرياني</translation>
    </message>
    <message>
        <source>UNESCO World Heritage List</source>
        <translation>قائمة اليونسكو للتراث العالمي</translation>
    </message>
    <message>
        <source>Heritage at Risk Register, England</source>
        <translation>سجل التراث المعرض للخطر في إنكلترا</translation>
    </message>
    <message>
        <source>Bibliography (RIS, BibTeX, CSL-JSON)</source>
        <translation>قائمة مراجع (RIS أو BibTeX أو CSL-JSON)</translation>
    </message>
    <message>
        <source>Records of another Heritage registry (JSON)</source>
        <translation>بطاقات سجل Heritage آخر (JSON)</translation>
    </message>
    <message>
        <source>Sites of a Heritage registry (CSV folder, workbook or map)</source>
        <translation>مواقع سجل من Heritage (مجلد CSV أو مصنف أو خريطة)</translation>
    </message>
    <message>
        <source>Article as a text file: a source, with the file attached</source>
        <translation>مقال في ملف نصي: مصدر مع الملف مرفقًا</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>رجوع</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>متابعة</translation>
    </message>
    <message>
        <source>{work} {percent} %</source>
        <translation>{work} {percent} ٪</translation>
    </message>
    <message>
        <source>Nothing is imported before the last step.</source>
        <translation>لا يُستورد شيء قبل الخطوة الأخيرة.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>قراءة الملف…</translation>
    </message>
    <message>
        <source>Looking up words…</source>
        <translation>البحث عن الكلمات…</translation>
    </message>
    <message>
        <source>Looking for the sites…</source>
        <translation>البحث عن المواقع…</translation>
    </message>
    <message>
        <source>Checking every row…</source>
        <translation>فحص كل صف…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was imported.</source>
        <translation>أُوقف. لم يُستورد شيء.</translation>
    </message>
</context>
<context>
    <name>ImportSites</name>
    <message>
        <source>Maybe the same</source>
        <translation>ربما هو نفسه</translation>
    </message>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>موجود من قبل</translation>
    </message>
    <message>
        <source>No site here has its number, or its name at its place.</source>
        <translation>لا موقع هنا يحمل رقمه، أو اسمه في مكانه.</translation>
    </message>
    <message>
        <source>Both have the same number in another register.</source>
        <translation>لكليهما الرقم نفسه في سجل آخر.</translation>
    </message>
    <message>
        <source>The row names this site by its number or its name.</source>
        <translation>يذكر الصف هذا الموقع برقمه أو باسمه.</translation>
    </message>
    <message>
        <source>Both have the same name at the same place.</source>
        <translation>لكليهما الاسم نفسه في المكان نفسه.</translation>
    </message>
    <message>
        <source>Both have the same name, and neither says where it is.</source>
        <translation>لكليهما الاسم نفسه، ولا يذكر أي منهما مكانه.</translation>
    </message>
    <message>
        <source>You decided so.</source>
        <translation>هذا قرارك.</translation>
    </message>
</context>
<context>
    <name>ImportStart</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>A file</source>
        <translation>ملف</translation>
    </message>
    <message>
        <source>Tables (Excel, LibreOffice, CSV), maps (GeoJSON, Google Earth), the export of EAMENA, gazetteers, and bibliographies of Zotero (RIS, BibTeX, CSL-JSON). Nothing is written before you have seen what it says.</source>
        <translation>جداول (Excel وLibreOffice وCSV)، وخرائط (GeoJSON وGoogle Earth)، وتصدير EAMENA، ومعاجم جغرافية، وقوائم مراجع من Zotero (RIS وBibTeX وCSL-JSON). لا يُكتب شيء قبل أن ترى ما يقوله الملف.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>اختيار ملف…</translation>
    </message>
    <message>
        <source>A source, by its link</source>
        <translation>مصدر من رابطه</translation>
    </message>
    <message>
        <source>Title and https://… or DOI</source>
        <translation>العنوان وhttps://… أو DOI</translation>
    </message>
    <message>
        <source>Paste a line with a link or a DOI</source>
        <translation>الصق سطرًا فيه رابط أو DOI</translation>
    </message>
    <message>
        <source>Add the source</source>
        <translation>إضافة المصدر</translation>
    </message>
    <message>
        <source>An empty table to fill in</source>
        <translation>جدول فارغ للملء</translation>
    </message>
    <message>
        <source>A workbook with the right columns and lists to choose from. Fill it in, and import it here.</source>
        <translation>مصنّف بالأعمدة الصحيحة وقوائم للاختيار. املأه واستورده من هنا.</translation>
    </message>
    <message>
        <source>Table of sites…</source>
        <translation>جدول مواقع…</translation>
    </message>
    <message>
        <source>Table of damage reports…</source>
        <translation>جدول تقارير ضرر…</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Import</source>
        <translation>استيراد</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>جارٍ الاستيراد…</translation>
    </message>
    <message>
        <source>Importing: {percent} % done</source>
        <translation>الاستيراد: تم {percent} ٪</translation>
    </message>
    <message>
        <source>The source was added.</source>
        <translation>أُضيف المصدر.</translation>
    </message>
    <message>
        <source>This source is here already.</source>
        <translation>هذا المصدر موجود من قبل.</translation>
    </message>
    <message>
        <source>Adding the source…</source>
        <translation>إضافة المصدر…</translation>
    </message>
    <message>
        <source>An empty table to fill in</source>
        <translation>جدول فارغ للملء</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>كُتب: {file}</translation>
    </message>
    <message>
        <source>Writing the table…</source>
        <translation>كتابة الجدول…</translation>
    </message>
    <message>
        <source>Save the report of an import</source>
        <translation>حفظ تقرير استيراد</translation>
    </message>
    <message>
        <source>Saved: {file}</source>
        <translation>حُفظ: {file}</translation>
    </message>
    <message>
        <source>Saving the report…</source>
        <translation>حفظ التقرير…</translation>
    </message>
</context>
<context>
    <name>InterventionForm</name>
    <message>
        <source>Earlier works</source>
        <translation>أعمال سابقة</translation>
    </message>
    <message>
        <source>Edit earlier works</source>
        <translation>تعديل الأعمال السابقة</translation>
    </message>
    <message>
        <source>Save works</source>
        <translation>حفظ الأعمال</translation>
    </message>
    <message>
        <source>Kind of works</source>
        <translation>نوع الأعمال</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>‏Alt+↓ يعرض القائمة</translation>
    </message>
    <message>
        <source>When they were done</source>
        <translation>متى أُنجزت</translation>
    </message>
    <message>
        <source>Who did them</source>
        <translation>من أنجزها</translation>
    </message>
    <message>
        <source>Compatible</source>
        <translation>متوافقة</translation>
    </message>
    <message>
        <source>Not compatible</source>
        <translation>غير متوافقة</translation>
    </message>
    <message>
        <source>Do they agree with the fabric?</source>
        <translation>هل تتوافق مع مادة المبنى؟</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>ما أُنجز</translation>
    </message>
</context>
<context>
    <name>JobBar</name>
    <message>
        <source>Progress</source>
        <translation>سير العمل</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Cancel: {work}</source>
        <translation>إلغاء: ⁨{work}⁩</translation>
    </message>
    <message>
        <source>{progress}, {time} left</source>
        <translation>‏⁨{progress}⁩، الباقي {time}</translation>
    </message>
    <message>
        <source>about {count} s</source>
        <translation>نحو {count} ث</translation>
    </message>
    <message>
        <source>about {count} min</source>
        <translation>نحو {count} د</translation>
    </message>
</context>
<context>
    <name>Keeping</name>
    <message>
        <source>Closing loses nothing</source>
        <translation>لا يضيع شيء عند الإغلاق</translation>
    </message>
    <message>
        <source>Draft kept {time} — closing loses nothing</source>
        <translation>حُفظت المسودّة {time} — لا يضيع شيء عند الإغلاق</translation>
    </message>
    <message>
        <source>Your draft is back.</source>
        <translation>عادت مسودّتك.</translation>
    </message>
    <message>
        <source>Nothing of it is in the registry yet.</source>
        <translation>لم يدخل منها شيء إلى السجل بعد.</translation>
    </message>
    <message>
        <source>The record was saved by someone since. Your text stands over it: check both.</source>
        <translation>حفظ شخص آخر هذه البطاقة منذ ذلك الحين. نصّك معروض فوقها: تحقّق من الاثنين.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>التخلّي عن المسودّة</translation>
    </message>
    <message>
        <source>Draft discarded.</source>
        <translation>جرى التخلّي عن المسودّة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>The other changes are in the form now.</source>
        <translation>أصبحت التغييرات الأخرى في النموذج.</translation>
    </message>
    <message>
        <source>Your own text is kept. Check it, and save.</source>
        <translation>بقي نصّك كما هو. راجعه ثم احفظ.</translation>
    </message>
</context>
<context>
    <name>KindInput</name>
    <message>
        <source>Nothing new is a report too: enter when it was seen, and the condition as it is.</source>
        <translation>عدم وجود جديد خبر أيضًا: أدخِل تاريخ المعاينة والحالة كما هي.</translation>
    </message>
</context>
<context>
    <name>LanguageTexts</name>
    <message>
        <source>{label}, {language}</source>
        <translation>‏⁨{label}⁩، ⁨{language}⁩</translation>
    </message>
    <message>
        <source>Ctrl+L goes to the next language</source>
        <translation>‏Ctrl+L ينتقل إلى اللغة التالية</translation>
    </message>
    <message>
        <source>add {language} with Ctrl+L</source>
        <translation>أضِف ⁨{language}⁩ بالضغط على Ctrl+L</translation>
    </message>
    <message>
        <source>add {language} or {other} with Ctrl+L</source>
        <translation>أضِف ⁨{language}⁩ أو ⁨{other}⁩ بالضغط على Ctrl+L</translation>
    </message>
</context>
<context>
    <name>Languages</name>
    <message>
        <source>English</source>
        <translation>الإنكليزية</translation>
    </message>
    <message>
        <source>Arabic</source>
        <translation>العربية</translation>
    </message>
    <message>
        <source>French</source>
        <translation>الفرنسية</translation>
    </message>
    <message>
        <source>Arabic in Latin letters</source>
        <translation>العربية بحروف لاتينية</translation>
    </message>
    <message>
        <source>Kurdish</source>
        <translation>الكردية</translation>
    </message>
    <message>
        <source>Turkish</source>
        <translation>التركية</translation>
    </message>
    <message>
        <source>Syriac</source>
        <translation>السريانية</translation>
    </message>
    <message>
        <source>Aramaic</source>
        <translation>الآرامية</translation>
    </message>
    <message>
        <source>Hebrew</source>
        <translation>العبرية</translation>
    </message>
    <message>
        <source>Armenian</source>
        <translation>الأرمنية</translation>
    </message>
    <message>
        <source>Ancient Greek</source>
        <translation>اليونانية القديمة</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>اللاتينية</translation>
    </message>
    <message>
        <source>German</source>
        <translation>الألمانية</translation>
    </message>
    <message>
        <source>Italian</source>
        <translation>الإيطالية</translation>
    </message>
    <message>
        <source>Spanish</source>
        <translation>الإسبانية</translation>
    </message>
</context>
<context>
    <name>LetterheadCare</name>
    <message>
        <source>The letterhead is saved. Reports bear it from now on.</source>
        <translation>حُفظت الترويسة، وستظهر في التقارير من الآن فصاعدًا.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>LetterheadPage</name>
    <message>
        <source>Letterhead</source>
        <translation>الترويسة</translation>
    </message>
    <message>
        <source>It stands above the first page of every report, printed or saved, and the classification on every page. What is empty in one language is taken from another.</source>
        <translation>تظهر فوق الصفحة الأولى من كل تقرير يُطبع أو يُحفظ، ويظهر سطر التصنيف في كل صفحة. وما كان فارغًا في لغة يؤخذ من لغة أخرى.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Logo</source>
        <translation>الشعار</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>اختر صورة…</translation>
    </message>
    <message>
        <source>Without a logo</source>
        <translation>من دون شعار</translation>
    </message>
    <message>
        <source>for example: For official use only</source>
        <translation>مثلًا: للاستعمال الرسمي فقط</translation>
    </message>
    <message>
        <source>Name of the office</source>
        <translation>اسم الجهة</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Line on every page</source>
        <translation>سطر في كل صفحة</translation>
    </message>
    <message>
        <source>{field}, {language}</source>
        <translation>{field}، {language}</translation>
    </message>
    <message>
        <source>No logo</source>
        <translation>لا شعار</translation>
    </message>
    <message>
        <source>Pictures ({kinds})</source>
        <translation>صور ({kinds})</translation>
    </message>
</context>
<context>
    <name>ListPane</name>
    <message>
        <source>Search this list</source>
        <translation>البحث في هذه القائمة</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>العناصر</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>تقارير الأضرار</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأشخاص والجهات</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودّات</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>عنصر واحد</translation>
    </message>
    <message numerus="yes">
        <source>%Ln records</source>
        <translation>
            <numerusform>لا عناصر</numerusform>
            <numerusform>عنصر واحد</numerusform>
            <numerusform>عنصران</numerusform>
            <numerusform>%Ln عناصر</numerusform>
            <numerusform>%Ln عنصرًا</numerusform>
            <numerusform>%Ln عنصر</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>لا شيء يطابق «⁨{text}⁩».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>No damage report yet.</source>
        <translation>لا تقرير أضرار بعد.</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>إضافة تقرير</translation>
    </message>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>لم يقل أحد بعدُ ما الذي يتطلبه الترميم.</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>إضافة تقدير</translation>
    </message>
    <message>
        <source>No source yet.</source>
        <translation>لا مصدر بعد.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Nobody is named yet.</source>
        <translation>لا أسماء بعد.</translation>
    </message>
    <message>
        <source>Add an actor</source>
        <translation>إضافة شخص أو جهة</translation>
    </message>
    <message>
        <source>The trash is empty. What is moved here stays until it is restored.</source>
        <translation>سلة المحذوفات فارغة. ما يُنقل إليها يبقى فيها إلى أن يُستعاد.</translation>
    </message>
    <message>
        <source>No drafts. What you type in a form is kept here until it is saved.</source>
        <translation>لا مسودّات. ما تكتبه في نموذج يُحفظ هنا إلى أن تسجّله.</translation>
    </message>
</context>
<context>
    <name>LocatorMap</name>
    <message>
        <source>Map of where the photo was taken</source>
        <translation>خريطة مكان التقاط الصورة</translation>
    </message>
</context>
<context>
    <name>LongWork</name>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>أُوقف. لم يتغيّر شيء.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Heritage</source>
        <translation>Heritage</translation>
    </message>
    <message>
        <source>{registry} – Heritage</source>
        <translation>‏⁨{registry}⁩ – Heritage</translation>
    </message>
    <message>
        <source>Sample registry</source>
        <translation>السجل النموذجي</translation>
    </message>
    <message>
        <source>Showing {shown} of {sites}</source>
        <translation>يُعرض {shown} من {sites}</translation>
    </message>
</context>
<context>
    <name>Marks</name>
    <message>
        <source>without words</source>
        <translation>دون كلام</translation>
    </message>
    <message>
        <source>{n}: {text} ({report})</source>
        <translation>‏{n}: ⁨{text}⁩ (⁨{report}⁩)</translation>
    </message>
    <message>
        <source>{n}: {text}</source>
        <translation>‏{n}: ⁨{text}⁩</translation>
    </message>
</context>
<context>
    <name>MarksPanel</name>
    <message>
        <source>Point</source>
        <translation>نقطة</translation>
    </message>
    <message>
        <source>Box</source>
        <translation>مستطيل</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>محيط</translation>
    </message>
    <message>
        <source>Arrow</source>
        <translation>سهم</translation>
    </message>
    <message>
        <source>Marks on the photo</source>
        <translation>العلامات على الصورة</translation>
    </message>
    <message>
        <source>Draw: {shape}   {key}</source>
        <translation>رسم: ⁨{shape}⁩   ⁨{key}⁩</translation>
    </message>
    <message>
        <source>What the mark shows</source>
        <translation>ما تُظهره العلامة</translation>
    </message>
    <message>
        <source>No report</source>
        <translation>دون تقرير</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>ال&amp;كلام</translation>
    </message>
    <message>
        <source>Damage &amp;report</source>
        <translation>تقري&amp;ر الضرر</translation>
    </message>
    <message>
        <source>&amp;Delete mark</source>
        <translation>&amp;حذف العلامة</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Del</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Make again</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>D&amp;one</source>
        <translation>&amp;تم</translation>
    </message>
    <message>
        <source>No marks yet. Choose a shape and draw it on the photo.</source>
        <translation>لا علامات بعد. اختر شكلًا وارسمه على الصورة.</translation>
    </message>
    <message>
        <source>{n}: {text}</source>
        <translation>‏{n}: ⁨{text}⁩</translation>
    </message>
    <message>
        <source>Click from corner to corner; a double click closes the outline. Esc gives it up.</source>
        <translation>انقر من زاوية إلى زاوية؛ النقر المزدوج يغلق المحيط. المفتاح Esc يتخلّى عنه.</translation>
    </message>
    <message>
        <source>Draw on the photo with the mouse. Esc gives it up.</source>
        <translation>ارسم على الصورة بالفأرة. المفتاح Esc يتخلّى عن الرسم.</translation>
    </message>
    <message>
        <source>Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Esc gives up.</source>
        <translation>الأسهم تحرّك، وShift مع الأسهم تغيّر الحجم، والمسافة تمسك زاوية، وEnter ينهي، وEsc يتخلّى.</translation>
    </message>
    <message>
        <source>Arrows move, Shift and arrows size, Space takes a corner, Enter finishes, Del deletes.</source>
        <translation>الأسهم تحرّك، وShift مع الأسهم تغيّر الحجم، والمسافة تمسك زاوية، وEnter ينهي، وDel يحذف.</translation>
    </message>
    <message>
        <source>Keys 2 to 5 draw, Page Down chooses the next mark.</source>
        <translation>المفاتيح 2 إلى 5 ترسم، وPage Down يختار العلامة التالية.</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>1 thing to fix</source>
        <translation>أمر واحد يحتاج إلى تصحيح</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things to fix</source>
        <translation>
            <numerusform>لا شيء يحتاج إلى تصحيح</numerusform>
            <numerusform>أمر واحد يحتاج إلى تصحيح</numerusform>
            <numerusform>أمران يحتاجان إلى تصحيح</numerusform>
            <numerusform>%Ln أمور تحتاج إلى تصحيح</numerusform>
            <numerusform>%Ln أمرًا يحتاج إلى تصحيح</numerusform>
            <numerusform>%Ln أمر يحتاج إلى تصحيح</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MergePage</name>
    <message>
        <source>What the site says afterwards</source>
        <translation>ما يقوله الموقع بعد ذلك</translation>
    </message>
    <message>
        <source>Merge duplicates</source>
        <translation>دمج المكرر</translation>
    </message>
    <message>
        <source>The other entry</source>
        <translation>البطاقة الأخرى</translation>
    </message>
    <message>
        <source>Name, place or number</source>
        <translation>الاسم أو المكان أو الرقم</translation>
    </message>
    <message>
        <source>Let the other one stay</source>
        <translation>إبقاء الأخرى بدلًا منها</translation>
    </message>
    <message>
        <source>What becomes of the two</source>
        <translation>مصير البطاقتين</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>كيف عرفت؟</translation>
    </message>
    <message>
        <source>The reason stays in the history</source>
        <translation>يبقى السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>دمج</translation>
    </message>
    <message>
        <source>Not the same place</source>
        <translation>ليسا المكان نفسه</translation>
    </message>
    <message>
        <source>Nothing changes before you merge; Undo takes it back whole</source>
        <translation>لا يتغيّر شيء قبل الدمج؛ والتراجع يعيد كل شيء</translation>
    </message>
    <message>
        <source>{name} stays, with the number {number}.</source>
        <translation>يبقى ⁨{name}⁩، ورقمه {number}.</translation>
    </message>
    <message>
        <source>{name} goes to the trash; its number {number} then leads to the one that stays.</source>
        <translation>يُنقل ⁨{name}⁩ إلى سلة المحذوفات؛ ويقود رقمه {number} بعد ذلك إلى الباقي.</translation>
    </message>
    <message>
        <source>{other} is one with {kept} now.</source>
        <translation>صار ⁨{other}⁩ و⁨{kept}⁩ موقعًا واحدًا.</translation>
    </message>
    <message>
        <source>{kept} and {other} stay two sites.</source>
        <translation>يبقى ⁨{kept}⁩ و⁨{other}⁩ موقعين.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(لا شيء)</translation>
    </message>
    <message>
        <source>{name} ({language}, {kind})</source>
        <translation>‏⁨{name}⁩ (⁨{language}⁩، ⁨{kind}⁩)</translation>
    </message>
    <message>
        <source>Outline: {role}</source>
        <translation>الحدود: ⁨{role}⁩</translation>
    </message>
    <message>
        <source>damage reports: {count}</source>
        <translation>تقارير الأضرار: {count}</translation>
    </message>
    <message>
        <source>estimates: {count}</source>
        <translation>التقديرات: {count}</translation>
    </message>
    <message>
        <source>hazards: {count}</source>
        <translation>الأخطار: {count}</translation>
    </message>
    <message>
        <source>restoration stages: {count}</source>
        <translation>مراحل الترميم: {count}</translation>
    </message>
    <message>
        <source>threats: {count}</source>
        <translation>التهديدات: {count}</translation>
    </message>
    <message>
        <source>earlier works: {count}</source>
        <translation>أعمال سابقة: {count}</translation>
    </message>
    <message>
        <source>photos: {count}</source>
        <translation>الصور: {count}</translation>
    </message>
    <message>
        <source>citations of the site itself: {count}</source>
        <translation>الإحالات على الموقع نفسه: {count}</translation>
    </message>
    <message>
        <source>files: {count}</source>
        <translation>الملفات: {count}</translation>
    </message>
    <message>
        <source>parts: {count}</source>
        <translation>الأجزاء: {count}</translation>
    </message>
    <message>
        <source>older numbers: {count}</source>
        <translation>أرقام أقدم: {count}</translation>
    </message>
    <message>
        <source>Nothing hangs on the one that goes, so nothing is linked anew.</source>
        <translation>لا شيء مرتبط بالذاهب، فلا يُعاد ربط شيء.</translation>
    </message>
    <message>
        <source>Linked to the one that stays, each with its sources: {what}.</source>
        <translation>يُربط بالباقي، كلٌّ مع مصادره: ⁨{what}⁩.</translation>
    </message>
    <message>
        <source>The program sees no likeness between these two.</source>
        <translation>لا يرى البرنامج شبهًا بين الاثنين.</translation>
    </message>
    <message>
        <source>They bear the same name: {one}.</source>
        <translation>لهما الاسم نفسه: ⁨{one}⁩.</translation>
    </message>
    <message>
        <source>Their names sound alike: {one}, {other}.</source>
        <translation>اسماهما متقاربان لفظًا: ⁨{one}⁩، ⁨{other}⁩.</translation>
    </message>
    <message>
        <source>{likeness} The points given for them are {metres} m apart.</source>
        <translation>‏⁨{likeness}⁩ النقطتان المذكورتان لهما تبعد إحداهما عن الأخرى ⁨{metres}⁩ م.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>إغلاق هذه الرسالة</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Kind of name</source>
        <translation>نوع الاسم</translation>
    </message>
    <message>
        <source>Add a name</source>
        <translation>إضافة اسم</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>See all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>See all damage reports</source>
        <translation>عرض كل تقارير الأضرار</translation>
    </message>
    <message>
        <source>Condition over time</source>
        <translation>الحالة عبر الزمن</translation>
    </message>
    <message>
        <source>Date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>window of the event</source>
        <translation>المدة التي وقع فيها الحدث</translation>
    </message>
    <message>
        <source>See all hazards</source>
        <translation>عرض كل الأخطار</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>الأخطار</translation>
    </message>
    <message>
        <source>{kind}: {state}</source>
        <translation>‏⁨{kind}⁩: ⁨{state}⁩</translation>
    </message>
    <message>
        <source>last known {date}</source>
        <translation>آخر ما عُرف: ⁨{date}⁩</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>at {site}</source>
        <translation>في ⁨{site}⁩</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>يحتاج إلى متابعة</translation>
    </message>
    <message>
        <source>Compare with {site}…</source>
        <translation>مقارنة مع ⁨{site}⁩…</translation>
    </message>
    <message>
        <source>Contradicted by a source</source>
        <translation>يناقضه مصدر</translation>
    </message>
    <message>
        <source>Restoration outlook</source>
        <translation>آفاق الترميم</translation>
    </message>
    <message>
        <source>Nobody has said what restoration would take.</source>
        <translation>لم يقل أحد بعدُ ما الذي يتطلبه الترميم.</translation>
    </message>
    <message>
        <source>Compare estimates</source>
        <translation>مقارنة التقديرات</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>إضافة تقدير</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>بلا مصدر. سيُطبع على أنه غير متحقَّق منه.</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>For the office alone</source>
        <translation>للمكتب وحده</translation>
    </message>
    <message>
        <source>Parts</source>
        <translation>الأجزاء</translation>
    </message>
    <message>
        <source>Worst of the parts: {condition}. {assessed} of {all} parts assessed.</source>
        <translation>أسوأ الأجزاء: ⁨{condition}⁩. الأجزاء المقيَّمة: {assessed} من {all}.</translation>
    </message>
    <message>
        <source>None of the parts is assessed.</source>
        <translation>لم يُقيَّم أي من الأجزاء.</translation>
    </message>
    <message>
        <source>Of the place itself is said: {condition}.</source>
        <translation>أما المكان نفسه فيُقال عنه: ⁨{condition}⁩.</translation>
    </message>
</context>
<context>
    <name>PagesView</name>
    <message>
        <source>Pages of the report</source>
        <translation>صفحات التقرير</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PairFrame</name>
    <message>
        <source>Photos before and after</source>
        <translation>صور قبل وبعد</translation>
    </message>
    <message>
        <source>Divider at {n} % of the photo. Before: {before}. After: {after}.</source>
        <translation>الفاصل عند {n} ٪ من الصورة. قبل: ⁨{before}⁩. بعد: ⁨{after}⁩.</translation>
    </message>
    <message>
        <source>Side by side. Before: {before}. After: {after}.</source>
        <translation>جنبًا إلى جنب. قبل: ⁨{before}⁩. بعد: ⁨{after}⁩.</translation>
    </message>
    <message>
        <source>Shown now: {shown}.</source>
        <translation>المعروض الآن: {shown}.</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged.</source>
        <translation>لا تمكن قراءة الصورة. الملف محفوظ كما هو.</translation>
    </message>
</context>
<context>
    <name>PairTile</name>
    <message>
        <source>Compare before and after: {first}, {second}</source>
        <translation>مقارنة قبل وبعد: ⁨{first}⁩، ⁨{second}⁩</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Nothing is called that.</source>
        <translation>لا شيء بهذا الاسم.</translation>
    </message>
    <message>
        <source>Jump to or run a command</source>
        <translation>الانتقال إلى بطاقة أو تنفيذ أمر</translation>
    </message>
    <message>
        <source>Find anything, or run a command</source>
        <translation>ابحث عن أي شيء، أو نفّذ أمرًا</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>ما وُجد</translation>
    </message>
    <message>
        <source>Seen last</source>
        <translation>آخر ما عُرض</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Commands and views</source>
        <translation>الأوامر والعروض</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>تقارير الأضرار</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأشخاص والجهات</translation>
    </message>
</context>
<context>
    <name>PhotoAdding</name>
    <message>
        <source>Photos ({endings})</source>
        <translation>صور (⁨{endings}⁩)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>إضافة صور مجلد</translation>
    </message>
    <message>
        <source>Adding photos…</source>
        <translation>جارٍ إضافة الصور…</translation>
    </message>
    <message>
        <source>Adding 1 photo</source>
        <translation>جارٍ إضافة صورة واحدة</translation>
    </message>
    <message>
        <source>{done} of {total} photos</source>
        <translation>الصور: {done} من {total}</translation>
    </message>
    <message>
        <source>Stopping: {done} of {total} photos were looked at, the others are left.</source>
        <translation>جارٍ الإيقاف: عُويِن من الصور {done} من {total}، وتُركت الباقية.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>PhotoCanvas</name>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
</context>
<context>
    <name>PhotoCare</name>
    <message>
        <source>{done} of {total} files</source>
        <translation>الملفات: {done} من {total}</translation>
    </message>
    <message>
        <source>Verifying files…</source>
        <translation>جارٍ التحقق من الملفات…</translation>
    </message>
    <message>
        <source>Look for missing files in</source>
        <translation>البحث عن الملفات المفقودة في</translation>
    </message>
    <message>
        <source>Looking for files…</source>
        <translation>جارٍ البحث عن الملفات…</translation>
    </message>
    <message>
        <source>{found} of {wanted} files were found and put back.</source>
        <translation>الملفات التي وُجدت وأُعيدت: {found} من {wanted}.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>الأدلة</translation>
    </message>
    <message>
        <source>Export evidence</source>
        <translation>تصدير الأدلة</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>الاسم محجوب</translation>
    </message>
    <message>
        <source>Exporting evidence…</source>
        <translation>جارٍ تصدير الأدلة…</translation>
    </message>
    <message>
        <source>{photos} were written to {folder}, with their hashes and their custody log.</source>
        <translation>كُتبت ⁨{photos}⁩ في ⁨{folder}⁩ مع بصماتها وسجل حيازتها.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln stayed out.</source>
        <translation>
            <numerusform>لم يُترك شيء.</numerusform>
            <numerusform>تُركت صورة واحدة.</numerusform>
            <numerusform>تُركت صورتان.</numerusform>
            <numerusform>تُركت %Ln صور.</numerusform>
            <numerusform>تُركت %Ln صورة.</numerusform>
            <numerusform>تُركت %Ln صورة.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>التفاصيل</translation>
    </message>
    <message>
        <source>Photos that stayed out</source>
        <translation>الصور المتروكة</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
</context>
<context>
    <name>PhotoDeeds</name>
    <message>
        <source>Photos chosen</source>
        <translation>الصور المختارة</translation>
    </message>
    <message>
        <source>All photos</source>
        <translation>كل الصور</translation>
    </message>
    <message>
        <source>Why does {name} go to the trash? The reason stays in the history.</source>
        <translation>لماذا يُنقل ⁨{name}⁩ إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</translation>
    </message>
    <message numerus="yes">
        <source>Why do %Ln photos go to the trash? The reason stays in the history.</source>
        <translation>
            <numerusform>لماذا لا تُنقل صور إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
            <numerusform>لماذا تُنقل صورة واحدة إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
            <numerusform>لماذا تُنقل صورتان إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
            <numerusform>لماذا تُنقل %Ln صور إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
            <numerusform>لماذا تُنقل %Ln صورة إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
            <numerusform>لماذا تُنقل %Ln صورة إلى سلة المحذوفات؟ يبقى السبب في السجل الزمني.</numerusform>
        </translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Enter why this goes to the trash</source>
        <translation>أدخِل سبب النقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Drop to add to this report</source>
        <translation>أفلِت للإضافة إلى هذا التقرير</translation>
    </message>
    <message>
        <source>Drop to add photos to this site</source>
        <translation>أفلِت لإضافة صور إلى هذا الموقع</translation>
    </message>
</context>
<context>
    <name>PhotoForm</name>
    <message>
        <source>New photo</source>
        <translation>صورة جديدة</translation>
    </message>
    <message>
        <source>Photo details</source>
        <translation>تفاصيل الصورة</translation>
    </message>
    <message>
        <source>Save details</source>
        <translation>حفظ التفاصيل</translation>
    </message>
    <message>
        <source>What the photo shows</source>
        <translation>ما تُظهره الصورة</translation>
    </message>
    <message>
        <source>Taken on</source>
        <translation>تاريخ الالتقاط</translation>
    </message>
    <message>
        <source>34.5473, 38.2741, UTM, a map link</source>
        <translation>‏34.5473, 38.2741 أو UTM أو رابط خريطة</translation>
    </message>
    <message>
        <source>Taken from</source>
        <translation>مكان الالتقاط</translation>
    </message>
    <message>
        <source>View direction, degrees from north</source>
        <translation>اتجاه النظر بالدرجات من الشمال</translation>
    </message>
    <message>
        <source>0 to 359</source>
        <translation>‏0 إلى 359</translation>
    </message>
    <message>
        <source>Photographer</source>
        <translation>المصوِّر</translation>
    </message>
    <message>
        <source>Credit line</source>
        <translation>نسبة الصورة</translation>
    </message>
    <message>
        <source>Rights</source>
        <translation>الحقوق</translation>
    </message>
    <message>
        <source>CC BY 4.0</source>
        <translation>CC BY 4.0</translation>
    </message>
    <message>
        <source>Same view as</source>
        <translation>المشهد نفسه في</translation>
    </message>
    <message>
        <source>The two can then be compared</source>
        <translation>تمكن عندئذ مقارنة الاثنتين</translation>
    </message>
    <message>
        <source>Damage report</source>
        <translation>تقرير ضرر</translation>
    </message>
    <message>
        <source>Graphic: shows people hurt or dead</source>
        <translation>قاسية: تُظهر جرحى أو قتلى</translation>
    </message>
    <message>
        <source>A graphic photo is blurred until somebody asks for it, and is not printed.</source>
        <translation>تُغبَّش الصورة القاسية إلى أن يطلبها أحد، ولا تُطبع.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>الحجم</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>نوع الملف</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>تاريخ الورود</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>تحذير</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What the camera wrote</source>
        <translation>ما كتبته الكاميرا</translation>
    </message>
    <message>
        <source>Received from {person}, {means}</source>
        <translation>ورد من ⁨{person}⁩، ⁨{means}⁩</translation>
    </message>
    <message>
        <source>Found unchanged by {person}, {means}</source>
        <translation>وجده ⁨{person}⁩ كما هو، ⁨{means}⁩</translation>
    </message>
    <message>
        <source>Copy given to {person}, {means}</source>
        <translation>سُلّمت نسخة إلى ⁨{person}⁩، ⁨{means}⁩</translation>
    </message>
    <message>
        <source>Custody</source>
        <translation>الحيازة</translation>
    </message>
    <message>
        <source>The camera says {value}. Enter a date only to correct it</source>
        <translation>تقول الكاميرا ⁨{value}⁩. أدخِل تاريخًا فقط لتصحيحه</translation>
    </message>
    <message>
        <source>The camera says {value}</source>
        <translation>تقول الكاميرا ⁨{value}⁩</translation>
    </message>
</context>
<context>
    <name>PhotoGrid</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>PhotoPage</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>PhotoPages</name>
    <message>
        <source>Choose two photos to compare.</source>
        <translation>اختر صورتين للمقارنة.</translation>
    </message>
    <message>
        <source>There is no other photo to compare with.</source>
        <translation>لا صورة أخرى للمقارنة.</translation>
    </message>
    <message>
        <source>km</source>
        <comment>kilometres, on the scale of a map</comment>
        <translation>كم</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>The two photos are said to show the same view.</source>
        <translation>قيل إن الصورتين للمشهد نفسه.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>PhotoPreview</name>
    <message>
        <source>Before and after</source>
        <translation>قبل وبعد</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>Photos</name>
    <message>
        <source>The file is damaged or cut short. What is left of the picture is shown</source>
        <translation>الملف تالف أو مبتور. يُعرض ما بقي من الصورة</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged</source>
        <translation>لا تمكن قراءة الصورة. الملف محفوظ كما هو</translation>
    </message>
    <message>
        <source>The picture is too large to be shown on this computer. The file is kept unchanged</source>
        <translation>الصورة أكبر من أن تُعرض على هذا الحاسوب. الملف محفوظ كما هو</translation>
    </message>
    <message>
        <source>Reading the picture broke off or took too long. The file is kept unchanged</source>
        <translation>انقطعت قراءة الصورة أو طالت. الملف محفوظ كما هو</translation>
    </message>
    <message>
        <source>The raw file carries no preview to show. The file is kept unchanged</source>
        <translation>ملف RAW لا يحمل معاينة تُعرض. الملف محفوظ كما هو</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>قبل</translation>
    </message>
    <message>
        <source>After</source>
        <translation>بعد</translation>
    </message>
    <message>
        <source>Graphic</source>
        <translation>قاسية</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>مقيَّدة</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>ملف تالف</translation>
    </message>
    <message>
        <source>Marked</source>
        <translation>عليها علامات</translation>
    </message>
    <message>
        <source>cannot be shown</source>
        <translation>لا يمكن عرضها</translation>
    </message>
    <message>
        <source>Cannot be shown</source>
        <translation>لا يمكن عرضها</translation>
    </message>
</context>
<context>
    <name>PhotosCard</name>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>See all</source>
        <translation>عرض الكل</translation>
    </message>
    <message>
        <source>Compare photos</source>
        <translation>مقارنة الصور</translation>
    </message>
    <message>
        <source>See all photos</source>
        <translation>عرض كل الصور</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Add photo</source>
        <translation>إضافة صورة</translation>
    </message>
</context>
<context>
    <name>PhotosInput</name>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Drop photos here, or Ctrl+V</source>
        <translation>أفلت الصور هنا، أو Ctrl+V</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them with Ctrl+V</source>
        <translation>اختر صورًا، أو أفلتها هنا، أو ألصقها بـ Ctrl+V</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختيار ملفات…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln photos of this draft are not beside it any more. Choose them again</source>
        <translation>
            <numerusform>لا توجد صور ناقصة في هذه المسودة</numerusform>
            <numerusform>صورة واحدة من هذه المسودة لم تعد بجانبها. اخترها من جديد</numerusform>
            <numerusform>صورتان من هذه المسودة لم تعودا بجانبها. اخترهما من جديد</numerusform>
            <numerusform>%Ln صور من هذه المسودة لم تعد بجانبها. اخترها من جديد</numerusform>
            <numerusform>%Ln صورة من هذه المسودة لم تعد بجانبها. اخترها من جديد</numerusform>
            <numerusform>%Ln صورة من هذه المسودة لم تعد بجانبها. اخترها من جديد</numerusform>
        </translation>
    </message>
    <message>
        <source>Photos ({endings})</source>
        <translation>صور ({endings})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>كل الملفات (*)</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Copying: {done} of {total} photos</source>
        <translation>جارٍ النسخ: {done} من {total} صور</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>جارٍ النسخ…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more files were not taken</source>
        <translation>
            <numerusform>لم يؤخذ أي ملف آخر</numerusform>
            <numerusform>لم يؤخذ ملف آخر واحد</numerusform>
            <numerusform>لم يؤخذ ملفان آخران</numerusform>
            <numerusform>لم تؤخذ %Ln ملفات أخرى</numerusform>
            <numerusform>لم يؤخذ %Ln ملفًا آخر</numerusform>
            <numerusform>لم يؤخذ %Ln ملف آخر</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PhotosPane</name>
    <message>
        <source>Search photos</source>
        <translation>البحث في الصور</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
</context>
<context>
    <name>PhotosView</name>
    <message>
        <source>Size of the pictures</source>
        <translation>حجم الصور</translation>
    </message>
    <message>
        <source>Show graphic photos</source>
        <translation>إظهار الصور القاسية</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>مقارنة</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Choose photos, drop them here, or paste them</source>
        <translation>اختر صورًا، أو أفلِتها هنا، أو ألصِقها</translation>
    </message>
    <message>
        <source>Drop photos here, paste with Ctrl+V, or choose files.</source>
        <translation>أفلِت الصور هنا، أو ألصِقها بـ Ctrl+V، أو اختر ملفات.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>اختيار ملفات…</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>اختيار مجلد…</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>لا شيء يطابق «⁨{text}⁩».</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen</source>
        <translation>
            <numerusform>لم تُختر صور</numerusform>
            <numerusform>اختيرت صورة واحدة</numerusform>
            <numerusform>اختيرت صورتان</numerusform>
            <numerusform>اختيرت %Ln صور</numerusform>
            <numerusform>اختيرت %Ln صورة</numerusform>
            <numerusform>اختيرت %Ln صورة</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>معاينة</translation>
    </message>
    <message>
        <source>Edit details</source>
        <translation>تعديل التفاصيل</translation>
    </message>
    <message>
        <source>Go to its site</source>
        <translation>الانتقال إلى موقعها</translation>
    </message>
    <message>
        <source>Compare the two</source>
        <translation>مقارنة الاثنتين</translation>
    </message>
    <message>
        <source>Show this graphic photo</source>
        <translation>إظهار هذه الصورة القاسية</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
</context>
<context>
    <name>PickLine</name>
    <message>
        <source>Entries for {field}</source>
        <translation>خيارات ⁨{field}⁩</translation>
    </message>
</context>
<context>
    <name>PickTable</name>
    <message>
        <source>Field</source>
        <translation>الحقل</translation>
    </message>
    <message>
        <source>The one that stays</source>
        <translation>الباقي</translation>
    </message>
    <message>
        <source>The one that goes</source>
        <translation>الذاهب</translation>
    </message>
    <message>
        <source>Keep both</source>
        <translation>إبقاء الاثنين</translation>
    </message>
    <message>
        <source>Both say the same of: {fields}.</source>
        <translation>الاثنان متفقان في: ⁨{fields}⁩.</translation>
    </message>
    <message>
        <source>of the one that stays</source>
        <translation>من الباقي</translation>
    </message>
    <message>
        <source>of the one that goes</source>
        <translation>من الذاهب</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>الاثنان</translation>
    </message>
    <message>
        <source>{field}: keep both</source>
        <translation>‏⁨{field}⁩: إبقاء الاثنين</translation>
    </message>
    <message>
        <source>{field} {whose}: {value}</source>
        <translation>‏⁨{field}⁩ ⁨{whose}⁩: ⁨{value}⁩</translation>
    </message>
</context>
<context>
    <name>PreviewPage</name>
    <message>
        <source>Preview: {report}</source>
        <translation>معاينة: ⁨{report}⁩</translation>
    </message>
    <message>
        <source>Looking for printers…</source>
        <translation>جارٍ البحث عن طابعات…</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>الطاب&amp;عة</translation>
    </message>
    <message>
        <source>&amp;Print</source>
        <translation>&amp;طباعة</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>إ&amp;غلاق</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>No printer installed</source>
        <translation>لا طابعة مثبّتة</translation>
    </message>
    <message>
        <source>Save to the &amp;Reports folder</source>
        <translation>الحفظ في مجلد الت&amp;قارير</translation>
    </message>
    <message>
        <source>Preparing the pages…</source>
        <translation>جارٍ إعداد الصفحات…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln pages</source>
        <translation>
            <numerusform>لا صفحات</numerusform>
            <numerusform>صفحة واحدة</numerusform>
            <numerusform>صفحتان</numerusform>
            <numerusform>%Ln صفحات</numerusform>
            <numerusform>%Ln صفحة</numerusform>
            <numerusform>%Ln صفحة</numerusform>
        </translation>
    </message>
    <message>
        <source>Sent to {printer}.</source>
        <translation>أُرسل إلى ⁨{printer}⁩.</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>ملفات PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>حفظ التقرير</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>حُفظ في ⁨{path}⁩.</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>التقارير</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>ملفات Word (*.docx)</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>صفحات ويب (*.html)</translation>
    </message>
    <message>
        <source>Tables, one file each (*.csv)</source>
        <translation>جداول، ملف لكل جدول (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;حفظ…</translation>
    </message>
    <message>
        <source>The whole registry</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>What a search finds</source>
        <translation>ما يجده بحث</translation>
    </message>
    <message>
        <source>Sites in the list</source>
        <translation>المواقع في القائمة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files in {folder}.</source>
        <translation>
            <numerusform>لا ملفات في {folder}.</numerusform>
            <numerusform>ملف واحد في {folder}.</numerusform>
            <numerusform>ملفان في {folder}.</numerusform>
            <numerusform>%Ln ملفات في {folder}.</numerusform>
            <numerusform>%Ln ملفًّا في {folder}.</numerusform>
            <numerusform>%Ln ملف في {folder}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>جارٍ الإيقاف…</translation>
    </message>
    <message>
        <source>Stopped. No file was left.</source>
        <translation>أُوقف العمل. لم يُترك أي ملف.</translation>
    </message>
    <message>
        <source>Printing each site…</source>
        <translation>طباعة كل موقع…</translation>
    </message>
</context>
<context>
    <name>PreviewWork</name>
    <message>
        <source>Reading site {n} of {total}</source>
        <translation>قراءة الموقع {n} من {total}</translation>
    </message>
    <message>
        <source>Setting pages: site {n} of {total}</source>
        <translation>إعداد الصفحات: الموقع {n} من {total}</translation>
    </message>
    <message>
        <source>Site {n} of {total}</source>
        <translation>الموقع {n} من {total}</translation>
    </message>
</context>
<context>
    <name>Program</name>
    <message>
        <source>Open another registry…</source>
        <translation>فتح سجل آخر…</translation>
    </message>
    <message>
        <source>New registry…</source>
        <translation>سجل جديد…</translation>
    </message>
    <message>
        <source>Open the sample registry</source>
        <translation>فتح السجل النموذجي</translation>
    </message>
    <message>
        <source>Open registry</source>
        <translation>فتح سجل</translation>
    </message>
    <message>
        <source>My registry</source>
        <translation>سجلي</translation>
    </message>
    <message>
        <source>New registry</source>
        <translation>سجل جديد</translation>
    </message>
    <message>
        <source>name withheld</source>
        <translation>الاسم محجوب</translation>
    </message>
</context>
<context>
    <name>QueryBox</name>
    <message>
        <source>Ways to complete the search</source>
        <translation>طرق لإكمال البحث</translation>
    </message>
</context>
<context>
    <name>QuoteInput</name>
    <message>
        <source>Language of “{label}”: {language}</source>
        <translation>لغة «⁨{label}⁩»: ⁨{language}⁩</translation>
    </message>
    <message>
        <source>Another language</source>
        <translation>لغة أخرى</translation>
    </message>
</context>
<context>
    <name>RecordHeader</name>
    <message>
        <source>Pages of the record</source>
        <translation>صفحات البطاقة</translation>
    </message>
    <message>
        <source>Add report</source>
        <translation>إضافة تقرير</translation>
    </message>
    <message>
        <source>Add a damage report</source>
        <translation>إضافة تقرير ضرر</translation>
    </message>
    <message>
        <source>Status report</source>
        <translation>تقرير الحالة</translation>
    </message>
    <message>
        <source>Preview and print the status report</source>
        <translation>معاينة تقرير الحالة وطباعته</translation>
    </message>
    <message>
        <source>More for this site</source>
        <translation>المزيد لهذا الموقع</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>تعديل الموقع</translation>
    </message>
    <message>
        <source>Add estimate</source>
        <translation>إضافة تقدير</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Add photos</source>
        <translation>إضافة صور</translation>
    </message>
    <message>
        <source>Add the photos of a folder</source>
        <translation>إضافة صور مجلد</translation>
    </message>
    <message>
        <source>Add hazard</source>
        <translation>إضافة خطر</translation>
    </message>
    <message>
        <source>Add restoration stage</source>
        <translation>إضافة مرحلة ترميم</translation>
    </message>
    <message>
        <source>Add threat</source>
        <translation>إضافة تهديد</translation>
    </message>
    <message>
        <source>Add earlier works</source>
        <translation>إضافة أعمال سابقة</translation>
    </message>
    <message>
        <source>Copy reference number</source>
        <translation>نسخ الرقم</translation>
    </message>
    <message>
        <source>Merge with…</source>
        <translation>دمج مع…</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>last known {date}</source>
        <translation>آخر ما عُرف: ⁨{date}⁩</translation>
    </message>
    <message>
        <source>Unsafe to visit: {hazards}</source>
        <translation>غير آمن للزيارة: ⁨{hazards}⁩</translation>
    </message>
    <message>
        <source>Restoration: {stage}</source>
        <translation>الترميم: ⁨{stage}⁩</translation>
    </message>
    <message>
        <source>Why: {badge}</source>
        <translation>السبب: ⁨{badge}⁩</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>مراجعة…</translation>
    </message>
</context>
<context>
    <name>RecordPane</name>
    <message>
        <source>Overview</source>
        <translation>نظرة عامة</translation>
    </message>
    <message>
        <source>Damage</source>
        <translation>الأضرار</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>History</source>
        <translation>السجل الزمني</translation>
    </message>
    <message>
        <source>Choose a site from the list to see its record.</source>
        <translation>اختر موقعًا من القائمة لعرض بطاقته.</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery key of “{registry}”</source>
        <translation>مفتاح استرداد «{registry}»</translation>
    </message>
    <message>
        <source>Whoever holds this page and the registry can read all of it. Keep them apart.</source>
        <translation>من كانت بيده هذه الصفحة والسجل معًا قرأ كل ما فيه. احفظهما متفرقين.</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten, open the registry and choose “Use the recovery key”.</source>
        <translation>إذا نُسيت عبارة المرور فافتح السجل واختر «استعمال مفتاح الاسترداد».</translation>
    </message>
    <message>
        <source>Then give the registry another passphrase. A newer recovery key ends this one.</source>
        <translation>ثم أعط السجل عبارة مرور أخرى. ومفتاح استرداد أحدث يُبطل هذا.</translation>
    </message>
</context>
<context>
    <name>RegistryExportPage</name>
    <message>
        <source>Export</source>
        <translation>تصدير</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>اختيار المكان…</translation>
    </message>
    <message>
        <source>Which sites</source>
        <translation>أي المواقع</translation>
    </message>
    <message>
        <source>Chosen: {sites}</source>
        <translation>المختار: {sites}</translation>
    </message>
    <message>
        <source>In the list: {sites}</source>
        <translation>في القائمة: {sites}</translation>
    </message>
    <message>
        <source>The whole registry</source>
        <translation>السجل كله</translation>
    </message>
    <message>
        <source>For the public, near a point and within a box go by the rounded coordinates. Some of these sites may stay out, and others come in.</source>
        <translation>للجمهور يُحسب القرب من نقطة والوقوع داخل إطار بالإحداثيات المقرَّبة. فقد يبقى بعض هذه المواقع خارجًا ويدخل غيرها.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>لمن</translation>
    </message>
    <message>
        <source>The public: rounded coordinates; no notes, no history, no protected names, nothing restricted</source>
        <translation>للجمهور: إحداثيات مقرّبة، بلا ملاحظات ولا تاريخ تعديلات ولا أسماء محمية ولا ما هو مقيّد</translation>
    </message>
    <message>
        <source>The office: everything, with exact coordinates</source>
        <translation>للمكتب: كل شيء، بإحداثيات دقيقة</translation>
    </message>
    <message>
        <source>As what</source>
        <translation>بأي صيغة</translation>
    </message>
    <message>
        <source>Mark the tables as UTF-8, so that Excel reads Arabic</source>
        <translation>وسم الجداول بترميز UTF-8 كي يقرأ Excel العربية</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>الصيغة</translation>
    </message>
</context>
<context>
    <name>ReportChoices</name>
    <message>
        <source>for example condition:destroyed</source>
        <translation>مثلًا ⁦condition:destroyed⁩</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>ورق رسائل أمريكي</translation>
    </message>
    <message>
        <source>The office</source>
        <translation>المكتب</translation>
    </message>
    <message>
        <source>The public: hide exact places</source>
        <translation>العموم: إخفاء المواضع الدقيقة</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>لا شيء</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>آخر 30 يومًا</translation>
    </message>
    <message>
        <source>The last 3 months</source>
        <translation>آخر 3 أشهر</translation>
    </message>
    <message>
        <source>The last 12 months</source>
        <translation>آخر 12 شهرًا</translation>
    </message>
    <message>
        <source>With ph&amp;otos</source>
        <translation>مع ال&amp;صور</translation>
    </message>
    <message>
        <source>R&amp;eport</source>
        <translation>الت&amp;قرير</translation>
    </message>
    <message>
        <source>S&amp;ites</source>
        <translation>ال&amp;مواقع</translation>
    </message>
    <message>
        <source>Searc&amp;h for</source>
        <translation>البحث &amp;عن</translation>
    </message>
    <message>
        <source>&amp;What changed</source>
        <translation>ما ت&amp;غير</translation>
    </message>
    <message>
        <source>Ci&amp;tation style</source>
        <translation>&amp;نمط الإحالات</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>مو&amp;جَّه إلى</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>ال&amp;ورق</translation>
    </message>
    <message>
        <source>Gregorian</source>
        <translation>ميلادي</translation>
    </message>
    <message>
        <source>Gregorian and Hijri</source>
        <translation>ميلادي وهجري</translation>
    </message>
    <message>
        <source>&amp;Digits in Arabic</source>
        <translation>الأ&amp;رقام العربية</translation>
    </message>
    <message>
        <source>Cale&amp;ndar</source>
        <translation>التقو&amp;يم</translation>
    </message>
    <message>
        <source>Sa&amp;ve a file for each site</source>
        <translation>احفظ ملفًّا ل&amp;كل موقع</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>Status report</source>
        <translation>تقرير الحالة</translation>
    </message>
    <message>
        <source>Registry status report</source>
        <translation>تقرير حالة السجل</translation>
    </message>
    <message>
        <source>Incident bulletin</source>
        <translation>نشرة الحوادث</translation>
    </message>
    <message>
        <source>Estimates compared</source>
        <translation>مقارنة التقديرات</translation>
    </message>
    <message>
        <source>Work list</source>
        <translation>قائمة العمل</translation>
    </message>
    <message>
        <source>Source list</source>
        <translation>قائمة المصادر</translation>
    </message>
    <message>
        <source>Photo sheet</source>
        <translation>صحيفة الصور</translation>
    </message>
</context>
<context>
    <name>RestorePage</name>
    <message>
        <source>Restore a backup</source>
        <translation>استعادة نسخة احتياطية</translation>
    </message>
    <message>
        <source>What the registry holds now is backed up first, and can be put back in the same way.</source>
        <translation>يُنسخ ما في السجل الآن احتياطيًا أولًا، ويمكن استعادته بالطريقة نفسها.</translation>
    </message>
    <message>
        <source>In the backup</source>
        <translation>في النسخة الاحتياطية</translation>
    </message>
    <message>
        <source>In the registry now</source>
        <translation>في السجل الآن</translation>
    </message>
    <message>
        <source>Size: {size}. Made by version {version}.</source>
        <translation>الحجم: {size}. أنشأها الإصدار {version}.</translation>
    </message>
    <message>
        <source>Restore this backup</source>
        <translation>استعادة هذه النسخة</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>إلغاء</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>تقارير الأضرار</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>قيود السجل الزمني</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>{name} is {status} now.</source>
        <translation>{name}: الوضع الآن {status}.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>ReviewBar</name>
    <message>
        <source>{name} is {status}. What becomes of it, and why?</source>
        <translation>{name}: الوضع {status}. إلى أي وضع ينتقل، ولماذا؟</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Reason; stays in the history</source>
        <translation>السبب؛ يبقى في السجل الزمني</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>قرّر</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>الوضع</translation>
    </message>
    <message>
        <source>Enter why: the reason stays in the history</source>
        <translation>اكتب السبب: يبقى في السجل الزمني</translation>
    </message>
</context>
<context>
    <name>Roles</name>
    <message>
        <source>viewer</source>
        <translation>مطّلع</translation>
    </message>
    <message>
        <source>editor</source>
        <translation>محرّر</translation>
    </message>
    <message>
        <source>reviewer</source>
        <translation>مراجع</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>مدير</translation>
    </message>
    <message>
        <source>Only an administrator may do this. You work as {role}.</source>
        <translation>لا يحق هذا إلا لمدير. أنت تعمل بصفة {role}.</translation>
    </message>
    <message>
        <source>{name} works here as viewer, who looks and changes nothing.</source>
        <translation>يعمل {name} هنا مطّلعًا، يرى ولا يغيّر شيئًا.</translation>
    </message>
</context>
<context>
    <name>Rows</name>
    <message>
        <source>Take away row {number} of {list}</source>
        <translation>إزالة السطر {number} من ⁨{list}⁩</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Enter what was wrong: this report is accepted, and the reason stays in the history</source>
        <translation>أدخِل ما كان خطأ: هذا التقرير مقبول، ويبقى السبب في السجل الزمني</translation>
    </message>
    <message>
        <source>Enter your name: every change is signed with one</source>
        <translation>أدخِل اسمك: كل تغيير يُوقَّع باسم</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>حُفظ</translation>
    </message>
    <message>
        <source>Saved {time}</source>
        <translation>حُفظ {time}</translation>
    </message>
    <message>
        <source>Saved {time}. Here is the next one</source>
        <translation>حُفظ {time}. وهذا هو التالي</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>لم يُحفظ</translation>
    </message>
    <message>
        <source>Bring in the other changes</source>
        <translation>إدخال التغييرات الأخرى</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>إعادة المحاولة</translation>
    </message>
    <message>
        <source>Your draft is safe.</source>
        <translation>مسودّتك محفوظة.</translation>
    </message>
    <message>
        <source>Choose above what is to stand in the fields that both of you changed</source>
        <translation>اختر في الأعلى ما يُكتب في الحقول التي غيّرتماها كلاكما</translation>
    </message>
</context>
<context>
    <name>SavingBar</name>
    <message>
        <source>Opening {name}…</source>
        <translation>جارٍ فتح ⁨{name}⁩…</translation>
    </message>
    <message>
        <source>Read only: this folder or disk cannot be written</source>
        <translation>للقراءة فقط: لا تمكن الكتابة في هذا المجلد أو القرص</translation>
    </message>
    <message>
        <source>All changes saved</source>
        <translation>حُفظت كل التغييرات</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>جارٍ الحفظ…</translation>
    </message>
    <message>
        <source>All changes saved · {time}</source>
        <translation>حُفظت كل التغييرات · {time}</translation>
    </message>
    <message>
        <source>Not saved: {reason}</source>
        <translation>لم يُحفظ: ⁨{reason}⁩</translation>
    </message>
    <message>
        <source>Work as somebody else</source>
        <translation>العمل باسم شخص آخر</translation>
    </message>
    <message>
        <source>Choose who works</source>
        <translation>اختر من يعمل</translation>
    </message>
    <message>
        <source>Looking only: protected names and places are withheld</source>
        <translation>اطّلاع فقط: الأسماء والأماكن المحمية محجوبة</translation>
    </message>
</context>
<context>
    <name>Say</name>
    <message>
        <source>{share} % intact</source>
        <translation>السليم: {share} ٪</translation>
    </message>
    <message>
        <source>reportedly by {actor}</source>
        <translation>بحسب ما ورد: ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>allegedly by {actor}</source>
        <translation>يُزعم أنه ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>{actor} is suspected</source>
        <translation>يُشتبه في ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>confirmed: {actor}</source>
        <translation>مؤكَّد: ⁨{actor}⁩</translation>
    </message>
    <message>
        <source>No accepted report gives a condition. That does not mean that the place is intact.</source>
        <translation>لا يذكر أي تقرير مقبول حالة الموقع، وهذا لا يعني أن المكان سليم.</translation>
    </message>
    <message>
        <source>Only one accepted report gives a condition.</source>
        <translation>تقرير مقبول واحد فقط يذكر الحالة.</translation>
    </message>
    <message>
        <source>The report with the highest evidence decides.</source>
        <translation>يُعتمد التقرير ذو درجة الإثبات الأعلى.</translation>
    </message>
    <message>
        <source>Among reports of equal evidence, the latest event decides.</source>
        <translation>عند تساوي درجة الإثبات يُعتمد الحدث الأحدث.</translation>
    </message>
    <message>
        <source>Among reports of equal evidence and date, the most severe decides.</source>
        <translation>عند تساوي درجة الإثبات والتاريخ تُعتمد الحالة الأشدّ.</translation>
    </message>
    <message>
        <source>Chosen by a person: {reason}</source>
        <translation>اختير بقرار من شخص: ⁨{reason}⁩</translation>
    </message>
</context>
<context>
    <name>ScaleFold</name>
    <message>
        <source>Scale</source>
        <translation>المقياس</translation>
    </message>
    <message>
        <source>As its source gives it</source>
        <translation>كما أوردها مصدرها</translation>
    </message>
    <message>
        <source>No class of {scale}: kept as written, and read as not assessed</source>
        <translation>لا درجة بهذا الاسم في ⁨{scale}⁩: يُحفظ كما كُتب، ويُقرأ على أنه لم يُقيَّم</translation>
    </message>
    <message>
        <source>Read as {condition}, which is not quite the same: {note}</source>
        <translation>قُرئ: ⁨{condition}⁩، وليس مطابقًا له تمامًا: ⁨{note}⁩</translation>
    </message>
    <message>
        <source>Read as {condition}, which is not quite the same</source>
        <translation>قُرئ: ⁨{condition}⁩، وليس مطابقًا له تمامًا</translation>
    </message>
    <message>
        <source>Read as {condition}</source>
        <translation>قُرئ: ⁨{condition}⁩</translation>
    </message>
    <message>
        <source>Read as {condition}, but {chosen} is chosen above, and that is shown</source>
        <translation>قُرئ: ⁨{condition}⁩، لكن المختار أعلاه هو ⁨{chosen}⁩، وهو الذي يُعرض</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
</context>
<context>
    <name>SecretLine</name>
    <message>
        <source>Show what is typed</source>
        <translation>إظهار ما يُكتب</translation>
    </message>
</context>
<context>
    <name>SecretsDialog</name>
    <message>
        <source>Passphrase and recovery key</source>
        <translation>عبارة المرور ومفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>عبارة المرور الحالية</translation>
    </message>
    <message>
        <source>&amp;Passphrase as it is now</source>
        <translation>عبارة المرور ال&amp;حالية</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>عبارة المرور الجديدة</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>العبارة نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>&amp;New passphrase</source>
        <translation>عبارة المرور ال&amp;جديدة</translation>
    </message>
    <message>
        <source>Four or five words that nobody would put together, eight characters at least.</source>
        <translation>أربع كلمات أو خمس لا يجمعها أحد معًا، وثمانية أحرف على الأقل.</translation>
    </message>
    <message>
        <source>The same &amp;once more</source>
        <translation>العبارة &amp;نفسها مرة أخرى</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>&amp;Make a recovery key</source>
        <translation>إنشاء مفتاح ا&amp;سترداد</translation>
    </message>
    <message>
        <source>P&amp;rint it…</source>
        <translation>&amp;طباعته…</translation>
    </message>
    <message>
        <source>&amp;Change the passphrase</source>
        <translation>&amp;تغيير عبارة المرور</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>This is not the same as above</source>
        <translation>هذه ليست مثل التي فوقها</translation>
    </message>
    <message>
        <source>The new passphrase opens the registry from now on. Backups made before open with the old one.</source>
        <translation>عبارة المرور الجديدة تفتح السجل من الآن. النسخ الاحتياطية السابقة تفتحها العبارة القديمة.</translation>
    </message>
    <message>
        <source>Print it now and keep it away from the computer: it is shown only this once.</source>
        <translation>اطبعه الآن واحفظه بعيدًا عن الحاسوب: لا يُعرض إلا هذه المرة.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
    <message>
        <source>Your &amp;name in the history</source>
        <translation>ا&amp;سمك في السجل الزمني</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>ال&amp;لغة</translation>
    </message>
    <message>
        <source>{size} %</source>
        <translation>‏{size} ٪</translation>
    </message>
    <message>
        <source>&amp;Text size</source>
        <translation>&amp;حجم النص</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>كالنظام</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>فاتح</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>داكن</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>المظهر</translation>
    </message>
    <message>
        <source>As the language</source>
        <translation>كاللغة</translation>
    </message>
    <message>
        <source>Digits</source>
        <translation>الأرقام</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} د</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>أبدًا</translation>
    </message>
    <message>
        <source>Loc&amp;k an encrypted registry after</source>
        <translation>&amp;قفل السجل المعمّى بعد</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>اختصارات لوحة المفاتيح</translation>
    </message>
    <message>
        <source>Search the shortcuts</source>
        <translation>البحث في الاختصارات</translation>
    </message>
    <message>
        <source>Search the list</source>
        <translation>البحث في القائمة</translation>
    </message>
    <message>
        <source>any letter</source>
        <translation>أي حرف</translation>
    </message>
    <message>
        <source>Save and close a form</source>
        <translation>حفظ النموذج وإغلاقه</translation>
    </message>
    <message>
        <source>Save and go on with the form</source>
        <translation>الحفظ ومتابعة النموذج</translation>
    </message>
    <message>
        <source>Save and add another</source>
        <translation>حفظ وإضافة آخر</translation>
    </message>
    <message>
        <source>Clear the search, close the form (the draft is kept)</source>
        <translation>مسح البحث، إغلاق النموذج (تبقى المسودّة)</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Lists</source>
        <translation>القوائم</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>السجل</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Damage reports</source>
        <translation>تقارير الأضرار</translation>
    </message>
    <message>
        <source>Estimates</source>
        <translation>التقديرات</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>الصور</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>المصادر</translation>
    </message>
    <message>
        <source>Actors</source>
        <translation>الأشخاص والجهات</translation>
    </message>
    <message>
        <source>Saved views</source>
        <translation>عروض محفوظة</translation>
    </message>
    <message>
        <source>Unsafe to visit</source>
        <translation>غير آمن للزيارة</translation>
    </message>
    <message>
        <source>Needs verification</source>
        <translation>بحاجة إلى تحقّق</translation>
    </message>
    <message>
        <source>Estimates disagree</source>
        <translation>تقديرات متعارضة</translation>
    </message>
    <message>
        <source>Reports conflict</source>
        <translation>تقارير متعارضة</translation>
    </message>
    <message>
        <source>Assessment due</source>
        <translation>حان موعد التقييم</translation>
    </message>
    <message>
        <source>No recent visit</source>
        <translation>دون زيارة حديثة</translation>
    </message>
    <message>
        <source>Unsourced</source>
        <translation>بلا مصدر</translation>
    </message>
    <message>
        <source>Possible duplicates</source>
        <translation>تكرار محتمل</translation>
    </message>
    <message>
        <source>Incomplete</source>
        <translation>غير مكتمل</translation>
    </message>
    <message>
        <source>My work</source>
        <translation>عملي</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>المسودّات</translation>
    </message>
    <message>
        <source>Trash</source>
        <translation>سلة المحذوفات</translation>
    </message>
</context>
<context>
    <name>SiteForm</name>
    <message>
        <source>New site</source>
        <translation>موقع جديد</translation>
    </message>
    <message>
        <source>Edit site</source>
        <translation>تعديل الموقع</translation>
    </message>
    <message>
        <source>Save site</source>
        <translation>حفظ الموقع</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>Language of the name</source>
        <translation>لغة الاسم</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>المكان</translation>
    </message>
    <message>
        <source>The site it is part of, or the fields below</source>
        <translation>الموقع الذي هو جزء منه، أو الحقول أدناه</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>نوع المكان</translation>
    </message>
    <message>
        <source>Town or village</source>
        <translation>المدينة أو القرية</translation>
    </message>
    <message>
        <source>Governorate</source>
        <translation>المحافظة</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>البلد</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>أسماء أخرى</translation>
    </message>
    <message>
        <source>Other name</source>
        <translation>اسم آخر</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>الوصف</translation>
    </message>
    <message>
        <source>Why it matters</source>
        <translation>أهميته</translation>
    </message>
    <message>
        <source>Save and report damage</source>
        <translation>حفظ ثم تسجيل الضرر</translation>
    </message>
    <message>
        <source>34.5473, 38.2741, UTM, a map link</source>
        <translation>‏34.5473, 38.2741 أو UTM أو رابط خريطة</translation>
    </message>
    <message>
        <source>Coordinates</source>
        <translation>الإحداثيات</translation>
    </message>
    <message>
        <source>Swap latitude and longitude</source>
        <translation>تبديل خط العرض وخط الطول</translation>
    </message>
    <message>
        <source>Precise to, in metres</source>
        <translation>الدقة بالأمتار</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>How it is known</source>
        <translation>كيف عُرفت</translation>
    </message>
    <message>
        <source>Designations and numbers elsewhere</source>
        <translation>التصنيفات وأرقامه في سجلات أخرى</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Number in it</source>
        <translation>رقمه فيها</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>منذ</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>حتى</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>السجل الآخر</translation>
    </message>
    <message>
        <source>Its number there</source>
        <translation>رقمه فيه</translation>
    </message>
    <message>
        <source>Designations</source>
        <translation>التصنيفات</translation>
    </message>
    <message>
        <source>Add a designation</source>
        <translation>إضافة تصنيف</translation>
    </message>
    <message>
        <source>Numbers elsewhere</source>
        <translation>أرقامه في سجلات أخرى</translation>
    </message>
    <message>
        <source>Add a number</source>
        <translation>إضافة رقم</translation>
    </message>
    <message>
        <source>More</source>
        <translation>المزيد</translation>
    </message>
    <message>
        <source>Periods, uses, age, tags, owner or custodian, visits, who may see it</source>
        <translation>الفترات والاستعمالات والعمر والوسوم والمالك أو القيّم والزيارات ومن يحق له الاطلاع</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>الفترة</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>الوظيفة</translation>
    </message>
    <message>
        <source>Periods</source>
        <translation>الفترات</translation>
    </message>
    <message>
        <source>Add a period</source>
        <translation>إضافة فترة</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>الوظائف</translation>
    </message>
    <message>
        <source>Add a use</source>
        <translation>إضافة وظيفة</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>وسم</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>الوسوم</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>إضافة وسم</translation>
    </message>
    <message>
        <source>Age, in the words of the source</source>
        <translation>العمر بلفظ المصدر</translation>
    </message>
    <message>
        <source>Owner or custodian</source>
        <translation>المالك أو القيّم</translation>
    </message>
    <message>
        <source>Months between visits</source>
        <translation>عدد الأشهر بين الزيارات</translation>
    </message>
    <message>
        <source>{lat}° {north}, {lon}° {east} · read as {form}</source>
        <translation>‏{lat}° ⁨{north}⁩، {lon}° ⁨{east}⁩ · قُرئت: ⁨{form}⁩</translation>
    </message>
    <message>
        <source>N</source>
        <translation>شمالًا</translation>
    </message>
    <message>
        <source>S</source>
        <translation>جنوبًا</translation>
    </message>
    <message>
        <source>E</source>
        <translation>شرقًا</translation>
    </message>
    <message>
        <source>W</source>
        <translation>غربًا</translation>
    </message>
    <message>
        <source>a map link</source>
        <translation>رابط خريطة</translation>
    </message>
    <message>
        <source>MGRS</source>
        <translation>MGRS</translation>
    </message>
    <message>
        <source>UTM</source>
        <translation>UTM</translation>
    </message>
    <message>
        <source>degrees, minutes and seconds</source>
        <translation>درجات ودقائق وثوانٍ</translation>
    </message>
    <message>
        <source>decimal degrees</source>
        <translation>درجات عشرية</translation>
    </message>
    <message>
        <source>“{typed}” looks like {site} ({place}).</source>
        <translation>‏«⁨{typed}⁩» يشبه ⁨{site}⁩ (⁨{place}⁩).</translation>
    </message>
    <message>
        <source>“{typed}” looks like {site} (same place).</source>
        <translation>‏«⁨{typed}⁩» يشبه ⁨{site}⁩ (المكان نفسه).</translation>
    </message>
    <message>
        <source>Use {site}</source>
        <translation>استخدام ⁨{site}⁩</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>إنشاء على أي حال</translation>
    </message>
    <message>
        <source>These coordinates are {km} km from {place}. Did you swap latitude and longitude?</source>
        <translation>هذه الإحداثيات تبعد {km} كم عن ⁨{place}⁩. هل بدّلت خط العرض بخط الطول؟</translation>
    </message>
    <message>
        <source>These coordinates are {km} km from {place}. Check them</source>
        <translation>هذه الإحداثيات تبعد {km} كم عن ⁨{place}⁩. تحقّق منها</translation>
    </message>
</context>
<context>
    <name>SiteModel</name>
    <message>
        <source>last report {date}</source>
        <translation>آخر تقرير ⁨{date}⁩</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>قيد القراءة</translation>
    </message>
</context>
<context>
    <name>SiteOrder</name>
    <message>
        <source>The other way round</source>
        <translation>بالترتيب المعاكس</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>الترتيب: ⁨{order}⁩</translation>
    </message>
    <message>
        <source>Most severe first</source>
        <translation>الأشدّ ضررًا أولًا</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>حسب الاسم</translation>
    </message>
    <message>
        <source>Latest report first</source>
        <translation>الأحدث تقريرًا أولًا</translation>
    </message>
    <message>
        <source>Last edited first</source>
        <translation>الأحدث تعديلًا أولًا</translation>
    </message>
    <message>
        <source>Nearest first</source>
        <translation>الأقرب أولًا</translation>
    </message>
    <message>
        <source>Least complete first</source>
        <translation>الأقل اكتمالًا أولًا</translation>
    </message>
    <message>
        <source>Least severe first</source>
        <translation>الأقل خطورة أولاً</translation>
    </message>
    <message>
        <source>By name, last first</source>
        <translation>بحسب الاسم، من الأخير</translation>
    </message>
    <message>
        <source>Oldest report first</source>
        <translation>أقدم تقرير أولاً</translation>
    </message>
    <message>
        <source>Edited longest ago first</source>
        <translation>الأقدم تعديلاً أولاً</translation>
    </message>
    <message>
        <source>Farthest first</source>
        <translation>الأبعد أولاً</translation>
    </message>
    <message>
        <source>Most complete first</source>
        <translation>الأكثر اكتمالاً أولاً</translation>
    </message>
</context>
<context>
    <name>SiteStep</name>
    <message>
        <source>Sites of the file</source>
        <translation>مواقع الملف</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>الصف</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>الاسم</translation>
    </message>
    <message>
        <source>What it is here</source>
        <translation>ما هو هنا</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>جنبًا إلى جنب</translation>
    </message>
    <message>
        <source>New: {new}. Here already: {here}. Maybe the same as one here: {asked}.</source>
        <translation>الجديدة: {new}. الموجودة من قبل: {here}. التي قد تكون موقعًا موجودًا: {asked}.</translation>
    </message>
    <message>
        <source>What you leave open is entered as new, and listed among possible duplicates.</source>
        <translation>ما تتركه دون قرار يُدخل جديدًا ويُدرج بين المكررات المحتملة.</translation>
    </message>
    <message>
        <source>{number}  Enter it as a new site</source>
        <translation>{number}  إدخاله موقعًا جديدًا</translation>
    </message>
    <message>
        <source>{number}  It is {name}</source>
        <translation>{number}  هو {name}</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>في الملف</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>هنا</translation>
    </message>
</context>
<context>
    <name>SiteTable</name>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>As they were at first</source>
        <translation>كما كانت في البداية</translation>
    </message>
</context>
<context>
    <name>SitesPane</name>
    <message>
        <source>Search sites</source>
        <translation>البحث في المواقع</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Save as view…</source>
        <translation>حفظ كعرض…</translation>
    </message>
    <message>
        <source>More filters</source>
        <translation>عوامل تصفية أخرى</translation>
    </message>
    <message>
        <source>Dates and places…</source>
        <translation>التاريخ والمكان…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>مسح عوامل التصفية</translation>
    </message>
    <message>
        <source>{count} more outside “{filter}”</source>
        <comment>a number; a filter, as its chip has it</comment>
        <translation>{count} أخرى خارج «{filter}»</translation>
    </message>
    <message>
        <source>1 more outside these filters</source>
        <translation>واحد آخر خارج هذه التصفية</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more outside these filters</source>
        <translation>
            <numerusform>لا مواقع خارج هذه التصفية</numerusform>
            <numerusform>واحد آخر خارج هذه التصفية</numerusform>
            <numerusform>اثنان آخران خارج هذه التصفية</numerusform>
            <numerusform>%Ln أخرى خارج هذه التصفية</numerusform>
            <numerusform>%Ln آخر خارج هذه التصفية</numerusform>
            <numerusform>%Ln آخر خارج هذه التصفية</numerusform>
        </translation>
    </message>
    <message>
        <source>No sites yet. Add the first one.</source>
        <translation>لا مواقع بعد. أضِف الموقع الأول.</translation>
    </message>
    <message>
        <source>Add site</source>
        <translation>إضافة موقع</translation>
    </message>
    <message>
        <source>No site fits these filters.</source>
        <translation>لا موقع يوافق هذه التصفية.</translation>
    </message>
    <message>
        <source>No site is here now.</source>
        <translation>لا مواقع هنا الآن.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}” with these filters.</source>
        <translation>لا شيء يطابق «⁨{text}⁩» مع هذه التصفية.</translation>
    </message>
    <message>
        <source>Nothing matches “{text}”.</source>
        <translation>لا شيء يطابق «⁨{text}⁩».</translation>
    </message>
    <message>
        <source>Add “{name}” as a new site</source>
        <translation>إضافة «⁨{name}⁩» موقعًا جديدًا</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>مسح البحث</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>عرض كقائمة</translation>
    </message>
    <message>
        <source>Show as a table</source>
        <translation>عرض كجدول</translation>
    </message>
</context>
<context>
    <name>SourceBlock</name>
    <message>
        <source>Source</source>
        <translation>المصدر</translation>
    </message>
    <message>
        <source>Add a source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Use last source</source>
        <translation>استخدام المصدر الأخير</translation>
    </message>
    <message>
        <source>Article</source>
        <translation>مقال</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>صورة</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>زيارة</translation>
    </message>
    <message>
        <source>How do we know?</source>
        <translation>كيف نعرف ذلك؟</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تاريخ الاطلاع</translation>
    </message>
    <message>
        <source>Where to find it</source>
        <translation>أين يوجد</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>عنوان الويب</translation>
    </message>
    <message>
        <source>p. 4, para. 7, 12:30</source>
        <translation>ص 4، الفقرة 7، 12:30</translation>
    </message>
    <message>
        <source>Where in it</source>
        <translation>موضعه في المصدر</translation>
    </message>
    <message>
        <source>Its own words</source>
        <translation>نصه الحرفي</translation>
    </message>
    <message>
        <source>{count} held: {titles}</source>
        <translation>موجود في السجل {count}: ⁨{titles}⁩</translation>
    </message>
    <message>
        <source>In the registry: it will be cited, not entered again</source>
        <translation>موجود في السجل: تُضاف إحالة إليه ولا يُدخَل ثانية</translation>
    </message>
    <message>
        <source>Unsourced. It will print as unverified.</source>
        <translation>بلا مصدر. سيُطبع على أنه غير متحقَّق منه.</translation>
    </message>
</context>
<context>
    <name>SourceFacts</name>
    <message>
        <source>Type</source>
        <translation>نوع المصدر</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>In</source>
        <translation>في</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Agency</source>
        <translation>الوكالة</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تاريخ الاطلاع</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>الموثوقية</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>ملاحظات</translation>
    </message>
</context>
<context>
    <name>SourceForm</name>
    <message>
        <source>New source</source>
        <translation>مصدر جديد</translation>
    </message>
    <message>
        <source>Edit source</source>
        <translation>تعديل المصدر</translation>
    </message>
    <message>
        <source>Save source</source>
        <translation>حفظ المصدر</translation>
    </message>
    <message>
        <source>Kind of source</source>
        <translation>نوع المصدر</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>العنوان</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>المؤلف</translation>
    </message>
    <message>
        <source>In (paper, journal, site)</source>
        <translation>في (صحيفة، دورية، موقع)</translation>
    </message>
    <message>
        <source>Publisher</source>
        <translation>الناشر</translation>
    </message>
    <message>
        <source>Place of publication</source>
        <translation>مكان النشر</translation>
    </message>
    <message>
        <source>Press agency</source>
        <translation>وكالة الأنباء</translation>
    </message>
    <message>
        <source>Whose text it carries: papers with one agency text count once</source>
        <translation>صاحبة النص: الصحف التي تنقل نص وكالة واحدة تُعدّ مصدرًا واحدًا</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>تاريخ النشر</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>تاريخ الاطلاع</translation>
    </message>
    <message>
        <source>Not given</source>
        <translation>غير مذكور</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>اللغة</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>عنوان الويب</translation>
    </message>
    <message>
        <source>Archived copy</source>
        <translation>نسخة مؤرشفة</translation>
    </message>
    <message>
        <source>DOI</source>
        <translation>DOI</translation>
    </message>
    <message>
        <source>Reliability of the source</source>
        <translation>موثوقية المصدر</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>مأخوذ عن</translation>
    </message>
    <message>
        <source>The source whose text this one repeats: both count once</source>
        <translation>المصدر الذي يكرر هذا نصّه: يُعدّان مصدرًا واحدًا</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Unsourced. What stands here will print as unverified.</source>
        <translation>بلا مصدر. ما يوضع هنا سيُطبع على أنه غير متحقَّق منه.</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>إضافة مصدر</translation>
    </message>
    <message>
        <source>Source for or against one field…</source>
        <translation>مصدر مع حقل واحد أو ضده…</translation>
    </message>
    <message>
        <source>Edit this source</source>
        <translation>تعديل هذا المصدر</translation>
    </message>
    <message>
        <source>{number}. {title}</source>
        <translation>‏{number}. ⁨{title}⁩</translation>
    </message>
    <message>
        <source>Derived from</source>
        <translation>مأخوذ عن</translation>
    </message>
    <message>
        <source>{title}; the two count once</source>
        <translation>‏⁨{title}⁩؛ يُعدّان مصدرًا واحدًا</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>إرفاق ملف…</translation>
    </message>
    <message>
        <source>Attach a file to {source}</source>
        <translation>إرفاق ملف بـ ⁨{source}⁩</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>استُخدم في</translation>
    </message>
    <message>
        <source>Edit this use of the source: {use}</source>
        <translation>تعديل هذا الاستعمال للمصدر: {use}</translation>
    </message>
    <message>
        <source>Take this use of the source away: {use}</source>
        <translation>إزالة استخدام المصدر هذا: ⁨{use}⁩</translation>
    </message>
    <message>
        <source>Damage report {number}</source>
        <translation>تقرير الضرر {number}</translation>
    </message>
    <message>
        <source>Estimate: {estimate}</source>
        <translation>التقدير: ⁨{estimate}⁩</translation>
    </message>
    <message>
        <source>Hazard: {hazard}</source>
        <translation>الخطر: ⁨{hazard}⁩</translation>
    </message>
</context>
<context>
    <name>StageForm</name>
    <message>
        <source>New restoration stage</source>
        <translation>مرحلة ترميم جديدة</translation>
    </message>
    <message>
        <source>Edit restoration stage</source>
        <translation>تعديل مرحلة الترميم</translation>
    </message>
    <message>
        <source>Save stage</source>
        <translation>حفظ المرحلة</translation>
    </message>
    <message>
        <source>What is being done?</source>
        <translation>ما الذي يجري؟</translation>
    </message>
    <message>
        <source>Since when</source>
        <translation>منذ متى</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>من يقول ذلك</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما يُقال</translation>
    </message>
</context>
<context>
    <name>StepBar</name>
    <message>
        <source>File</source>
        <translation>الملف</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>الأعمدة</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Sites</source>
        <translation>المواقع</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>الفحص</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>تمّ</translation>
    </message>
    <message>
        <source>{number}  {step}</source>
        <translation>{number}  {step}</translation>
    </message>
    <message>
        <source>Step {number} of {all}: {name}</source>
        <translation>الخطوة {number} من {all}: {name}</translation>
    </message>
</context>
<context>
    <name>TermStep</name>
    <message>
        <source>These words are in no list. Say once what each means: it is remembered, and later imports take it so. What you leave open is kept as given, in a note. Digits choose: 1 the first suggestion, 0 keeps the words.</source>
        <translation>هذه الكلمات ليست في أي قائمة. حدّد معنى كل منها مرة واحدة: يُحفظ القرار وتعمل به عمليات الاستيراد اللاحقة. وما تتركه يبقى كما ورد في ملاحظة. الأرقام تختار: 1 للاقتراح الأول، و0 لإبقاء الكلمات.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>الكلمات</translation>
    </message>
    <message>
        <source>Words that no list knows</source>
        <translation>كلمات ليست في أي قائمة</translation>
    </message>
    <message>
        <source>List</source>
        <translation>القائمة</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>المرات</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>يُعدّ</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>ما معناها</translation>
    </message>
    <message>
        <source>Kept as given</source>
        <translation>تبقى كما وردت</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>دون قرار</translation>
    </message>
    <message>
        <source>What “{words}” means</source>
        <translation>ما معنى «{words}»</translation>
    </message>
    <message>
        <source>None of the list: keep the words as given</source>
        <translation>لا شيء من القائمة: تبقى الكلمات كما وردت</translation>
    </message>
    <message>
        <source>{number}  {term}</source>
        <translation>{number}  {term}</translation>
    </message>
    <message>
        <source>Another term of the list</source>
        <translation>مصطلح آخر من القائمة</translation>
    </message>
    <message>
        <source>“{words}” is taken for {term}.</source>
        <translation>«{words}» تُعدّ {term}.</translation>
    </message>
</context>
<context>
    <name>ThreatForm</name>
    <message>
        <source>New threat</source>
        <translation>تهديد جديد</translation>
    </message>
    <message>
        <source>Edit threat</source>
        <translation>تعديل التهديد</translation>
    </message>
    <message>
        <source>Save threat</source>
        <translation>حفظ التهديد</translation>
    </message>
    <message>
        <source>Kind of threat</source>
        <translation>نوع التهديد</translation>
    </message>
    <message>
        <source>What would cause it</source>
        <translation>ما قد يسبّبه</translation>
    </message>
    <message>
        <source>How likely it is</source>
        <translation>مدى احتماله</translation>
    </message>
    <message>
        <source>Alt+↓ shows the list</source>
        <translation>‏Alt+↓ يعرض القائمة</translation>
    </message>
    <message>
        <source>May lie in the future: 2027, before 2030</source>
        <translation>قد يقع في المستقبل: 2027، قبل 2030</translation>
    </message>
    <message>
        <source>By when</source>
        <translation>الموعد المتوقع</translation>
    </message>
    <message>
        <source>What is said</source>
        <translation>ما يُقال</translation>
    </message>
</context>
<context>
    <name>ToolRow</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>New record</source>
        <translation>عنصر جديد</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>إعادة</translation>
    </message>
    <message>
        <source>Jump to or run a command…</source>
        <translation>الانتقال إلى بطاقة أو تنفيذ أمر…</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>طباعة</translation>
    </message>
    <message>
        <source>Preview and print the status report</source>
        <translation>معاينة تقرير الحالة وطباعته</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>الإعدادات</translation>
    </message>
</context>
<context>
    <name>TotalPage</name>
    <message>
        <source>All sites</source>
        <translation>كل المواقع</translation>
    </message>
    <message>
        <source>Total over sites</source>
        <translation>المجموع على المواقع</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>العملة</translation>
    </message>
    <message>
        <source>Of which sites, with their parts</source>
        <translation>أي مواقع، مع أجزائها</translation>
    </message>
    <message>
        <source>Prices of the year</source>
        <translation>أسعار سنة</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>المجموع</translation>
    </message>
    <message>
        <source>No estimate can be added up in this way.</source>
        <translation>لا تقدير يمكن جمعه بهذه الطريقة.</translation>
    </message>
    <message>
        <source>converted</source>
        <translation>بعد التحويل</translation>
    </message>
    <message>
        <source>Left out, and why</source>
        <translation>ما لم يُجمع، والسبب</translation>
    </message>
    <message>
        <source>claimant not known</source>
        <translation>صاحب القول غير معروف</translation>
    </message>
    <message>
        <source>It is not accepted: {detail}.</source>
        <translation>ليس مقبولًا: ⁨{detail}⁩.</translation>
    </message>
    <message>
        <source>It names no cost.</source>
        <translation>لا يذكر كلفة.</translation>
    </message>
    <message>
        <source>It is in {detail}, and nobody entered a rate of that year.</source>
        <translation>هو بعملة ⁨{detail}⁩، ولم يُدخل أحد سعر صرف لتلك السنة.</translation>
    </message>
    <message>
        <source>It does not say of when its prices are.</source>
        <translation>لا يذكر تاريخ أسعاره.</translation>
    </message>
    <message>
        <source>Its prices are of another time: {detail}.</source>
        <translation>أسعاره من زمن آخر: ⁨{detail}⁩.</translation>
    </message>
    <message>
        <source>Several estimates of this site could be counted, and none is pinned.</source>
        <translation>يمكن احتساب أكثر من تقدير لهذا الموقع، ولم يُثبَّت أيٌّ منها.</translation>
    </message>
    <message>
        <source>Another estimate of this site is pinned.</source>
        <translation>ثُبِّت تقدير آخر لهذا الموقع.</translation>
    </message>
    <message>
        <source>The estimate for all of {detail} is counted, which holds it.</source>
        <translation>يُحتسب تقدير كامل ⁨{detail}⁩، وهو يشمله.</translation>
    </message>
</context>
<context>
    <name>Totals</name>
    <message>
        <source>{sites} chosen</source>
        <translation>المختار: {sites}</translation>
    </message>
    <message>
        <source>The list as it is narrowed</source>
        <translation>القائمة بعد التصفية</translation>
    </message>
    <message>
        <source>Why is this conversion taken away? What was quoted stays, and so does the reason.</source>
        <translation>لماذا يُزال هذا التحويل؟ يبقى المبلغ المذكور ويبقى السبب.</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>إزالة</translation>
    </message>
    <message>
        <source>Enter why this conversion is taken away</source>
        <translation>أدخِل سبب إزالة هذا التحويل</translation>
    </message>
    <message>
        <source>The conversion was taken away.</source>
        <translation>أُزيل التحويل.</translation>
    </message>
    <message>
        <source>The cost was converted.</source>
        <translation>حُوّلت الكلفة.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
</context>
<context>
    <name>Trend</name>
    <message>
        <source>New</source>
        <translation>جديد</translation>
    </message>
    <message>
        <source>Got worse</source>
        <translation>ساءت حالته</translation>
    </message>
    <message>
        <source>Got better</source>
        <translation>تحسّنت حالته</translation>
    </message>
    <message>
        <source>Looked at again</source>
        <translation>أُعيدت معاينته</translation>
    </message>
    <message>
        <source>Entered now, happened before</source>
        <translation>أُدخل الآن وحدث من قبل</translation>
    </message>
    <message>
        <source>Corrected; the place is as it was</source>
        <translation>صُحّح؛ والمكان على حاله</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>سُحب</translation>
    </message>
    <message>
        <source>What changed in the last twelve months</source>
        <translation>ما تغيّر في الاثني عشر شهرًا الأخيرة</translation>
    </message>
</context>
<context>
    <name>TrendCard</name>
    <message>
        <source>{turn}: {count}</source>
        <translation>‏⁨{turn}⁩: {count}</translation>
    </message>
    <message>
        <source>still {condition}</source>
        <translation>لا يزال: ⁨{condition}⁩</translation>
    </message>
    <message>
        <source>from {old} to {new}</source>
        <translation>من ⁨{old}⁩ إلى ⁨{new}⁩</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Heritage – locked</source>
        <translation>Heritage – مقفل</translation>
    </message>
    <message>
        <source>{registry} is locked</source>
        <translation>{registry} مقفل</translation>
    </message>
    <message>
        <source>Use the recovery key</source>
        <translation>استعمال مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Open another registry…</source>
        <translation>فتح سجل آخر…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>فتح القفل</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>عبارة المرور</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;عبارة المرور</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>يُفتح القفل…</translation>
    </message>
    <message>
        <source>&amp;Recovery key</source>
        <translation>مفتاح الا&amp;سترداد</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>مفتاح الاسترداد</translation>
    </message>
    <message>
        <source>Use the passphrase</source>
        <translation>استعمال عبارة المرور</translation>
    </message>
    <message>
        <source>Nine groups of four letters and digits, as they stand on the printed page.</source>
        <translation>تسع مجموعات، في كل منها أربعة أحرف وأرقام، كما هي في الصفحة المطبوعة.</translation>
    </message>
</context>
<context>
    <name>VerdictPage</name>
    <message>
        <source>Kept files</source>
        <translation>الملفات المحفوظة</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files are what they were when they were received.</source>
        <translation>
            <numerusform>لا ملفات باقية كما وردت.</numerusform>
            <numerusform>ملف واحد باقٍ كما ورد.</numerusform>
            <numerusform>ملفان باقيان كما وردا.</numerusform>
            <numerusform>%Ln ملفات باقية كما وردت.</numerusform>
            <numerusform>%Ln ملفًا باقيًا كما ورد.</numerusform>
            <numerusform>%Ln ملف باقٍ كما ورد.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 file is what it was when it was received.</source>
        <translation>ملف واحد باقٍ كما ورد.</translation>
    </message>
    <message>
        <source>Every kept file is there and unchanged.</source>
        <translation>كل الملفات المحفوظة موجودة ولم تتغيّر.</translation>
    </message>
    <message>
        <source>Every kept file is there and unchanged. Some files belong to no record.</source>
        <translation>كل الملفات المحفوظة موجودة ولم تتغيّر. بعض الملفات لا يخص أي بطاقة.</translation>
    </message>
    <message>
        <source>Not every kept file is what it was.</source>
        <translation>ليست كل الملفات المحفوظة كما كانت.</translation>
    </message>
    <message>
        <source>Nothing was changed. A copy found elsewhere can be put back.</source>
        <translation>لم يتغيّر شيء. تمكن إعادة نسخة توجد في مكان آخر.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>مفقودة</translation>
    </message>
    <message>
        <source>Altered</source>
        <translation>متغيّرة</translation>
    </message>
    <message>
        <source>What an adding that was cut off left behind: adding the same files again makes it known.</source>
        <translation>ما خلّفته إضافة انقطعت: إضافة الملفات نفسها من جديد تعرّف بها.</translation>
    </message>
    <message>
        <source>Belonging to no record</source>
        <translation>لا تخص أي بطاقة</translation>
    </message>
    <message>
        <source>A hash shows that a file has not changed since it was received. It does not show who took the picture, when, or whether it shows what is said of it.</source>
        <translation>تدل البصمة على أن الملف لم يتغيّر منذ وروده. ولا تدل على من التقط الصورة ولا متى ولا على صحة ما يُقال عنها.</translation>
    </message>
    <message>
        <source>Look for them in…</source>
        <translation>البحث عنها في…</translation>
    </message>
    <message>
        <source>{size}, SHA-256 {hash}</source>
        <translation>‏{size}، SHA-256 ⁨{hash}⁩</translation>
    </message>
</context>
<context>
    <name>ViewerPage</name>
    <message>
        <source>Photo viewer</source>
        <translation>عارض الصور</translation>
    </message>
    <message>
        <source>Show the photo (S)</source>
        <translation>إظهار الصورة (S)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;رجوع</translation>
    </message>
    <message>
        <source>Back to where you were</source>
        <translation>العودة إلى حيث كنت</translation>
    </message>
    <message>
        <source>Photo before</source>
        <translation>الصورة السابقة</translation>
    </message>
    <message>
        <source>Next photo</source>
        <translation>الصورة التالية</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>تصغير</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>تكبير</translation>
    </message>
    <message>
        <source>Fit the whole photo</source>
        <translation>ملاءمة الصورة كاملة</translation>
    </message>
    <message>
        <source>Show pixel for pixel</source>
        <translation>عرض البكسل بالبكسل</translation>
    </message>
    <message>
        <source>&amp;Marks</source>
        <translation>&amp;علامات</translation>
    </message>
    <message>
        <source>Draw marks on the photo</source>
        <translation>رسم علامات على الصورة</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;مقارنة</translation>
    </message>
    <message>
        <source>Compare with another photo</source>
        <translation>المقارنة بصورة أخرى</translation>
    </message>
    <message>
        <source>Print the photo with its marks</source>
        <translation>طباعة الصورة مع علاماتها</translation>
    </message>
    <message>
        <source>Show or hide what is known</source>
        <translation>إظهار ما يُعرف أو إخفاؤه</translation>
    </message>
    <message>
        <source>{title}, photo {n} of {total}</source>
        <translation>‏⁨{title}⁩، الصورة {n} من {total}</translation>
    </message>
    <message>
        <source>{n} of {total}</source>
        <translation>‏{n} من {total}</translation>
    </message>
    <message>
        <source>The picture cannot be read. The file is kept unchanged.</source>
        <translation>لا تمكن قراءة الصورة. الملف محفوظ كما هو.</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>‏{n} ٪</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>Open</source>
        <translation>فتح</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>إعادة تسمية…</translation>
    </message>
    <message>
        <source>Keep what is asked now</source>
        <translation>حفظ السؤال الحالي</translation>
    </message>
    <message>
        <source>Move to trash</source>
        <translation>نقل إلى سلة المحذوفات</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>تراجع</translation>
    </message>
    <message>
        <source>Under what name is this view to be saved?</source>
        <translation>بأي اسم يُحفظ هذا العرض؟</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>حفظ</translation>
    </message>
    <message>
        <source>Enter a name</source>
        <translation>أدخل اسمًا</translation>
    </message>
    <message>
        <source>The view {name} was saved.</source>
        <translation>حُفظ العرض {name}.</translation>
    </message>
    <message>
        <source>What is the view {name} to be called?</source>
        <translation>ما الاسم الجديد للعرض {name}؟</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>إعادة تسمية</translation>
    </message>
    <message>
        <source>The view is called {name} now.</source>
        <translation>صار اسم العرض {name}.</translation>
    </message>
    <message>
        <source>The view {name} was changed.</source>
        <translation>عُدّل العرض {name}.</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>{name} · {role}</source>
        <translation>{name} · {role}</translation>
    </message>
</context>
<context>
    <name>WhoPage</name>
    <message>
        <source>{name} — {role}</source>
        <translation>{name} — {role}</translation>
    </message>
    <message>
        <source>Go on as {name}</source>
        <translation>المتابعة باسم {name}</translation>
    </message>
    <message>
        <source>Who works with this registry?</source>
        <translation>من يعمل على هذا السجل؟</translation>
    </message>
</context>
<context>
    <name>Why</name>
    <message>
        <source>Condition</source>
        <translation>الحالة</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>درجة الإثبات</translation>
    </message>
    <message>
        <source>Restoration stage</source>
        <translation>مرحلة الترميم</translation>
    </message>
    <message>
        <source>No accepted report gives a condition, so there is nothing to be sure of.</source>
        <translation>لا يذكر أي تقرير مقبول حالة الموقع، فلا شيء تُثبَت درجته.</translation>
    </message>
    <message>
        <source>It is the evidence of the report that decides the condition.</source>
        <translation>درجة الإثبات هي درجة التقرير الذي يحدد الحالة.</translation>
    </message>
    <message>
        <source>Nobody says what is being done to restore the place.</source>
        <translation>لا أحد يقول ما يجري لترميم المكان.</translation>
    </message>
    <message>
        <source>Only one accepted claim gives a stage.</source>
        <translation>قول مقبول واحد فقط يذكر المرحلة.</translation>
    </message>
    <message>
        <source>Works go on, so the latest claim decides.</source>
        <translation>الأعمال جارية، فيُعتمد القول الأحدث.</translation>
    </message>
    <message>
        <source>Among claims of one date, the one with the highest evidence decides.</source>
        <translation>بين أقوال من تاريخ واحد يُعتمد ذو درجة الإثبات الأعلى.</translation>
    </message>
    <message>
        <source>Among claims of equal date and evidence, the one entered last decides.</source>
        <translation>عند تساوي التاريخ ودرجة الإثبات يُعتمد ما أُدخل أخيرًا.</translation>
    </message>
    <message>
        <source>date not known</source>
        <translation>التاريخ غير معروف</translation>
    </message>
    <message>
        <source>Restoration stage: {stage}</source>
        <translation>مرحلة الترميم: ⁨{stage}⁩</translation>
    </message>
    <message>
        <source>the claim as a whole</source>
        <translation>القول كاملًا</translation>
    </message>
    <message>
        <source>{record}: {field}</source>
        <translation>‏⁨{record}⁩: ⁨{field}⁩</translation>
    </message>
    <message>
        <source>No source is given.</source>
        <translation>لم يُذكر مصدر.</translation>
    </message>
    <message>
        <source>According to: {who}</source>
        <translation>بحسب: ⁨{who}⁩</translation>
    </message>
    <message>
        <source>No source stands behind this report.</source>
        <translation>لا مصدر لهذا التقرير.</translation>
    </message>
    <message>
        <source>Counts: {sources} ({basis}).</source>
        <translation>يُحتسب: ⁨{sources}⁩ (⁨{basis}⁩).</translation>
    </message>
    <message>
        <source>Count as one source, since they carry the text of one agency: {sources} ({basis}).</source>
        <translation>تُعدّ مصدرًا واحدًا لأنها تنقل نص وكالة واحدة: ⁨{sources}⁩ (⁨{basis}⁩).</translation>
    </message>
    <message>
        <source>Count as one source, since one repeats the other: {sources} ({basis}).</source>
        <translation>تُعدّ مصدرًا واحدًا لأن أحدها يكرر الآخر: ⁨{sources}⁩ (⁨{basis}⁩).</translation>
    </message>
    <message>
        <source>Does not count, since it contradicts: {source}.</source>
        <translation>لا يُحتسب لأنه يناقض: ⁨{source}⁩.</translation>
    </message>
    <message>
        <source>Does not count, since it only mentions this: {source}.</source>
        <translation>لا يُحتسب لأنه يذكر الأمر ذكرًا فقط: ⁨{source}⁩.</translation>
    </message>
    <message>
        <source>Does not count for the whole, since it speaks of one field only: {source}.</source>
        <translation>لا يُحتسب للقول كاملًا لأنه يتناول حقلًا واحدًا فقط: ⁨{source}⁩.</translation>
    </message>
    <message>
        <source>Does not count, since the citation is not accepted: {source}.</source>
        <translation>لا يُحتسب لأن الإحالة غير مقبولة: ⁨{source}⁩.</translation>
    </message>
    <message>
        <source>Why these badges</source>
        <translation>سبب هذه الشارات</translation>
    </message>
</context>
<context>
    <name>WhyCard</name>
    <message>
        <source>{axis}: {value}</source>
        <translation>‏⁨{axis}⁩: ⁨{value}⁩</translation>
    </message>
    <message>
        <source>Otherwise: {claims}</source>
        <translation>غير ذلك: ⁨{claims}⁩</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>السبب</translation>
    </message>
    <message>
        <source>Why: {axis}</source>
        <translation>السبب: ⁨{axis}⁩</translation>
    </message>
</context>
<context>
    <name>WhyView</name>
    <message>
        <source>Choose another…</source>
        <translation>اختيار غيره…</translation>
    </message>
    <message>
        <source>Back to the rule</source>
        <translation>عودة إلى القاعدة</translation>
    </message>
    <message>
        <source>The claim that decides</source>
        <translation>القول المعتمد</translation>
    </message>
    <message>
        <source>How the evidence comes about</source>
        <translation>كيف تحددت درجة الإثبات</translation>
    </message>
    <message>
        <source>Who says otherwise</source>
        <translation>من يقول غير ذلك</translation>
    </message>
    <message>
        <source>Nobody says otherwise.</source>
        <translation>لا أحد يقول غير ذلك.</translation>
    </message>
</context>
<context>
    <name>WindowFold</name>
    <message>
        <source>Last seen intact</source>
        <translation>آخر مرة شوهد سليمًا</translation>
    </message>
    <message>
        <source>First seen damaged</source>
        <translation>أول مرة شوهد متضررًا</translation>
    </message>
    <message>
        <source>It happened on one day in this window: {window}  {edtf}</source>
        <translation>حدث في يوم من هذه المدة: ⁨{window}⁩  ⁨{edtf}⁩</translation>
    </message>
    <message>
        <source>Window: {window}  {edtf}. “When it happened” is filled in, and goes before it</source>
        <translation>المدة: ⁨{window}⁩  ⁨{edtf}⁩. «متى حدث» معبّأ، وهو المعتمد</translation>
    </message>
</context>
<context>
    <name>_Dialog</name>
    <message>
        <source>Close</source>
        <translation>إغلاق</translation>
    </message>
</context>
<context>
    <name>_Staged</name>
    <message>
        <source>Take {name} out of the report</source>
        <translation>إخراج {name} من التقرير</translation>
    </message>
</context>
<context>
    <name>_Tile</name>
    <message>
        <source>Graphic</source>
        <translation>قاسية</translation>
    </message>
</context>
</TS>
